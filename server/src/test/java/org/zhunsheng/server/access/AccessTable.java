package org.zhunsheng.server.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code docs/access.md}：谁在哪里做得成什么。人读的表，也是测试对照的表。 */
final class AccessTable {

    private static final Path FILE = Path.of("../docs/access.md");

    private static final String HEAD = """
            # 谁做得成什么

            每行一个入口和换着试的一种编号，每列一个角色（授在“本单位”；带 @0 的授在整个系统）。格里是做得成的目标：本（任职的机构）、下（下级）、旁（旁边的）、上（上级）、外（别的地区），＋（没有目标，做得成）。
            由 `AccessMatrixTest` 核对：两道墙（应用、数据库的行级安全）各拆掉一道，另一道单独也要得到同一张表。改动规则之后用
            `-Dregenerate=true` 重写，差异由提交的人来读。填表的页面（新建、修改、授权、导入）只显示读得到的东西：数据库那道墙单独时，与读的那一行相同。

            """;

    private AccessTable() {}

    static void write(Map<String, Map<String, String>> rows, List<Person> people) throws IOException {
        String head = "| 入口 | " + people.stream().map(Person::name).collect(Collectors.joining(" | ")) + " |\n|---|"
                + "---|".repeat(people.size()) + "\n";
        String body = rows.entrySet().stream()
                .map(row -> "| `" + row.getKey() + "` | "
                        + people.stream()
                                .map(person -> row.getValue().getOrDefault(person.name(), ""))
                                .collect(Collectors.joining(" | "))
                        + " |\n")
                .collect(Collectors.joining());
        Files.writeString(FILE, HEAD + head + body);
    }

    static Map<String, Map<String, String>> read() throws IOException {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            if (!line.startsWith("|") || line.startsWith("|---")) continue;
            String[] cells = line.substring(1, line.length() - 1).split("\\|", -1);
            if (names.isEmpty()) {
                for (int i = 1; i < cells.length; i++) names.add(cells[i].strip());
                continue;
            }
            Map<String, String> row = new TreeMap<>();
            for (int i = 1; i < cells.length; i++) row.put(names.get(i - 1), cells[i].strip());
            rows.put(cells[0].strip().replace("`", ""), row);
        }
        return rows;
    }

    /** 两张表不同的格。 */
    static List<String> differences(Map<String, Map<String, String>> wanted, Map<String, Map<String, String>> found) {
        List<String> differences = new ArrayList<>();
        found.forEach((row, cells) -> cells.forEach((person, cell) -> {
            String expected = wanted.getOrDefault(row, Map.of()).get(person);
            if (!cell.equals(expected)) differences.add(row + " / " + person + ": " + expected + " → " + cell);
        }));
        return differences;
    }
}
