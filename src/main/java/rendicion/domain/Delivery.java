package rendicion.domain;

import java.time.Instant;

/**
 * One arrival of one content in an office's folder.
 *
 * @param number our own counter of arrivals, from 1; the only thing that orders deliveries
 * @param office code of the office
 * @param path below the office's folder, with forward slashes, cleaned for display
 * @param content identity of the bytes
 * @param size bytes
 * @param seenAt when we first saw it; in no published file, and decides nothing but that a figure
 *     cannot be for a period that had not begun by then
 */
public record Delivery(
    long number, String office, String path, ContentHash content, long size, Instant seenAt) {}
