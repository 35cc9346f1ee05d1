package org.uptake.report;

import java.util.List;

/**
 * A CSV file beside a page.
 *
 * @param path from the site's top
 * @param rows cells without a value are empty texts
 */
public record DataFile(String path, List<String> headings, List<List<Object>> rows) {}
