package rendicion.samples;

import java.util.List;

/** The 91 activities of the plan by code, as its tables print them. */
final class PlanActivities {

  static final List<Item> ALL =
      """
      OE01-A01 Aplicación del ciclo de proyecto
      OE01-A02 Asistencia técnica a las JASS
      OE02-A01 Talleres de alimentación saludable
      OE02-A02 Taller de elaboración de loncheras saludables
      OE02-A03 Talleres de prácticas saludables
      OE02-A04 Asistencia técnica a los Comités de Vaso de Leche
      OE02-A05 Provisión de insumos para PVL y Comedores Populares
      OE02-A06 Evaluación periódica de los beneficiarios de los programas sociales municipales
      OE02-A07 Coordinación interinstitucional para campañas de salud
      OE02-A08 Implementación de los Centros de Vigilancia Nutricional y Estimulación Temprana
      OE02-A09 Promoción de la participación ciudadana en el cuidado de la salud
      OE03-A01 Mantenimiento oportuno infraestructura educativa
      OE03-A02 Proyectos de mejoramiento de los servicios educativos
      OE03-A03 Implementación de lonchera y quioscos saludables
      OE03-A04 Consultorio psicológico en IIEE focalizadas
      OE03-A05 Premiación a los mejores estudiantes de la provincia
      OE03-A06 Concursos educativos
      OE03-A07 Premiación a los mejores docentes de la provincia
      OE03-A08 Administración de la bibliografía y el soporte informático
      OE03-A09 Aplicación del plan lector
      OE03-A10 Programación y ejecución de actividades culturales
      OE03-A11 Programa de escuela de padres
      OE03-A12 Espacios de coordinación interinstitucional
      OE04-A01 Asistencia técnica a la producción agropecuaria
      OE04-A02 Cursos de capacitación en gestión empresarial para conductores de negocios
      OE04-A03 Asistencia técnica a la formalización empresarial
      OE04-A04 Gestión de información sobre mercados y acceso a la exportación
      OE04-A05 Proyecto de Banca Municipal
      OE04-A06 Pro Compite
      OE04-A07 Zonificación urbana
      OE04-A08 Fiscalización urbana
      OE04-A09 Fiscalización del transporte
      OE04-A10 Servicios de información urbana y turística
      OE04-A11 Promoción de la asociatividad empresarial
      OE04-A12 Coordinación interinstitucional
      OE04-A13 Creación de parques industriales técnicos ecológicos PITE
      OE04-A14 Proyectos de innovación tecnológica productiva
      OE05-A01 Elaboración y ejecución de proyectos de infraestructura vial y mejora de la transpirabilidad
      OE05-A02 Mantenimiento de infraestructura vial
      OE05-A03 Señalización vial y semaforización
      OE05-A04 Educación vial
      OE05-A05 Fiscalización del transporte provincial
      OE05-A06 Gestión del Instituto Vial Provincial
      OE05-A07 Gestión del transporte urbano
      OE05-A08 Administración de la rutas de transporte de pasajeros
      OE05-A09 Otorgamiento de licencias para conductores de vehículos menores
      OE06-A01 Identificación de las unidades económicas (censo económico local)
      OE06-A02 Identificación de mercados para actividades económicas emergentes
      OE06-A03 Incubadora de negocios
      OE06-A04 Concursos de proyectos productivos con innovación tecnológica
      OE06-A05 Creación de CITES de actividades económicas más rentables socialmente
      OE06-A06 Promoción de conglomerados y clúster
      OE06-A07 Construcción del Megacentro
      OE06-A08 Modernización de la actividad comercial
      OE06-A09 Promoción de la manufactura
      OE07-A01 Promoción de sistemas de siembra y cosecha de agua
      OE07-A02 Proyecto de recuperación de glaciares
      OE07-A03 Proyecto de sistemas de riego
      OE08-A01 Barrido, almacenamiento, transporte, disposición final y cobro por el servicio de limpieza pública
      OE08-A02 Sensibilización de la población urbana, acopio, recolección y traslado de residuos seleccionados
      OE08-A03 Capacitación y asistencia técnica a las microempresas de recolectores de residuos sólidos
      OE08-A04 Mantenimiento de áreas verdes
      OE08-A05 Arborización
      OE08-A06 Vivero municipal
      OE08-A07 Implementación y mantenimiento de espacios públicos
      OE08-A08 Fiscalización ambiental
      OE08-A09 Educación ambiental
      OE08-A10 Acompañamiento a las organizaciones sociales ambientalistas
      OE08-A11 Ejecución del Proyecto Bahía
      OE08-A12 Educación sanitaria por el mejor uso de agua
      OE09-A01 Implementar el Plan de desarrollo Urbano
      OE09-A02 Implementar el Plan de Acondicionar Territorial
      OE09-A03 Fiscalización y control urbano
      OE09-A04 Otorgamiento de autorizaciones y licencias urbanas
      OE09-A05 Actualización del catastro urbano
      OE09-A06 Saneamiento físico legal
      OE10-A01 Programación y ejecución del patrullaje municipal
      OE10-A02 Atención de emergencias
      OE10-A03 Elaboración, ejecución y rendición de cuentas del Plan de Seguridad Ciudadana
      OE10-A04 Coordinación interinstitucional de actores locales
      OE10-A05 Video vigilancia
      OE10-A06 Capacitación del personal de seguridad ciudadana municipal
      OE10-A07 Implementación de Juntas Vecinales
      OE11-A01 Elaboración y aplicación del Plan de Desarrollo de las Personas
      OE11-A02 Incorporación al SERVIR
      OE11-A03 Estímulos al personal
      OE11-A04 Cumplimiento de metas del plan de incentivo
      OE11-A05 Evaluación de desempeño
      OE11-A06 Elaboración, implementación y evaluación de instrumentos de gestión
      OE11-A07 Determinación de deudas, notificación y cobranza coactiva
      OE11-A08 Seguimiento, evaluación y aplicación de correctivos
      """
          .lines()
          .map(line -> new Item(line.substring(0, 8), line.substring(9)))
          .toList();

  private PlanActivities() {}

  record Item(String code, String name) {
    String objective() {
      return code.substring(0, 4);
    }
  }
}
