package rendicion.domain;

/** How an indicator ties in with national and global plans, as the plan prints it. */
public record Articulation(String sdg, String bicentenario, String localPlan) {}
