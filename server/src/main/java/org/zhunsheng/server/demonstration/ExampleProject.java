package org.zhunsheng.server.demonstration;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * 第二个地区的一个项目，一望而知是编的：每个单位各有一份 {@code example-projects.csv} 里的项目，“能力提升”归在主管部门的一级项目之下。
 *
 * @param department 一级项目归它；单位的项目是它的下级
 * @param cells {@code example-projects.csv} 的一行
 */
record ExampleProject(String unit, String department, List<String> cells) {

    static final int YEAR = 2026;

    private static final String REGION = "990000";
    private static final String FIRST_LEVEL = "00";
    private static final String BELOW_THE_FIRST_LEVEL = "10";
    private static final int SEED = 20_260_101;
    private static final int PRIME = 7_919;

    /** @param organizations 演示的机构：编码、名称、种类、上级编码 …… */
    static List<ExampleProject> all(List<String[]> organizations, List<String[]> examples) {
        return organizations.stream()
                .filter(one -> one[2].equals("主管部门") && one[3].equals(REGION))
                .map(department -> department[0])
                .flatMap(department -> Stream.concat(
                        of(department, department, examples.stream().filter(ExampleProject::isFirstLevel)),
                        organizations.stream()
                                .filter(unit -> unit[2].equals("预算单位") && unit[3].equals(department))
                                .flatMap(unit -> of(
                                        unit[0],
                                        department,
                                        examples.stream().filter(example -> !isFirstLevel(example))))))
                .toList();
    }

    private static boolean isFirstLevel(String[] example) {
        return example[0].equals(FIRST_LEVEL);
    }

    private static Stream<ExampleProject> of(String unit, String department, Stream<String[]> examples) {
        return examples.map(example -> new ExampleProject(unit, department, List.of(example)));
    }

    String number() {
        return cells.getFirst();
    }

    String code() {
        return number().equals(FIRST_LEVEL) ? department + "-" + FIRST_LEVEL : unit + "-P" + number();
    }

    /** 上级项目的编码；没有的为空字。 */
    String parent() {
        return number().equals(BELOW_THE_FIRST_LEVEL) ? department + "-" + FIRST_LEVEL : "";
    }

    /** 子项目的名称；不分的，只有一个空字。 */
    List<String> subProjects() {
        return Arrays.asList(cells.get(5).split("、"));
    }

    /** 项目从哪一年起，到 {@link #YEAR} 年底。 */
    int firstYear() {
        return Integer.parseInt(cells.getLast());
    }

    /** 每个项目每一年有自己的随机数，每次都一样。 */
    Random random(int year) {
        return new Random(SEED + code().hashCode() + PRIME * (YEAR - year));
    }
}
