package org.uptake.diff;

import org.uptake.warehouse.QueryResult;
import org.uptake.warehouse.SqlScript;
import org.uptake.warehouse.Warehouse;
import org.uptake.warehouse.WarehouseException;

/**
 * Compares the facts of two sides: documents, places, figures of places and of the nation, figures
 * that others print, coverage of lists, policy events, policies, adoptions by place and rejections.
 * A fact is the same on both sides by what it is of, never by its row number or its document's
 * hash.
 */
public final class FactDiff {
  private static final String CHANGES_SQL = "sql/diff/50-changes.sql";

  private FactDiff() {}

  /**
   * What changed from one side to the other, in a fixed order. One row is a fact that was added or
   * withdrawn (old or new is the fact in short), or a changed column of a fact. The columns are
   * table, key, change, column, old, new, source_id and locator; the last two are empty for facts
   * that are derived from several rows.
   *
   * @param locators whether a fact that only stands elsewhere has changed
   * @throws IllegalArgumentException if one side is a day and the other is not
   * @throws WarehouseException if a side cannot be read
   */
  public static QueryResult changes(Side from, Side to, boolean locators) {
    boolean byDay = from.knownOn().isPresent();
    if (byDay != to.knownOn().isPresent()) {
      throw new IllegalArgumentException("a day compares only with another day");
    }
    try (Warehouse memory = Warehouse.inMemory()) {
      memory.runScript("sql/diff/10-tables.sql");
      memory.setVariable("by_day", byDay);
      memory.setVariable("locators", locators);
      read(memory, "from", from);
      read(memory, "to", to);
      memory.runScript("sql/diff/40-pairs.sql");
      return memory.query(SqlScript.read(CHANGES_SQL).get(0).sql());
    }
  }

  private static void read(Warehouse memory, String side, Side compared) {
    memory.setVariable("side", side);
    compared.knownOn().ifPresent(day -> memory.setVariable("known_on", day));
    try {
      memory.withAttached(
          compared.warehouse(),
          () -> {
            memory.runScript(
                compared.knownOn().isPresent()
                    ? "sql/diff/21-known.sql"
                    : "sql/diff/20-version.sql");
            memory.runScript("sql/diff/30-facts.sql");
          });
    } catch (WarehouseException e) {
      throw new WarehouseException(
          "cannot read the facts of "
              + compared.name()
              + "; was it made by an earlier program? Make it again, or compare another. "
              + e.getMessage());
    }
  }
}
