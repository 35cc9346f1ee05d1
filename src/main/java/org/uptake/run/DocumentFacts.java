package org.uptake.run;

/**
 * The facts of one document that go into the warehouse.
 *
 * @param file the document's path from the project's folder
 * @param key where its facts lie in the store
 * @param factsSha256 hash of the facts
 * @param lastGood whether they stem from an earlier run because the document failed in this one
 */
public record DocumentFacts(String file, String key, String factsSha256, boolean lastGood) {}
