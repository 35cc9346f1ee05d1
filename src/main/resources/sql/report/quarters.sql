SELECT family, quarter, surely, possibly, open_start FROM family_quarters
ORDER BY family, quarter_start;
