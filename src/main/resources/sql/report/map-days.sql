SELECT family, day, map = 'main' AS main FROM map_days ORDER BY family, day, main;
