package org.zhunsheng.server.demonstration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 第二个地区的项目，一望而知是编的：每个单位各有一份 {@code example-projects.csv} 里的项目，“能力提升”归在主管部门的一级项目之下。
 * 写成与人导入的一样的 CSV。
 */
final class ExampleProjects {

    private static final String HEAD = "项目编码,项目名称,单位编码,类别,是否经常性,起始日期,结束日期,实施处室编码,子项目,服务对象,上级项目编码\n";
    private static final String REGION = "990000";
    private static final String YEAR = "2020-01-01,2020-12-31";
    private static final String BELOW_THE_FIRST_LEVEL = "10";

    private ExampleProjects() {}

    /** @param organizations 演示的机构：编码、名称、种类、上级编码 …… */
    static String csv(List<String[]> organizations, List<String[]> examples) {
        List<String[]> departments = organizations.stream()
                .filter(one -> one[2].equals("主管部门") && one[3].equals(REGION))
                .toList();
        return HEAD
                + departments.stream()
                        .flatMap(department -> Stream.concat(
                                Stream.of(first(department[0])),
                                organizations.stream()
                                        .filter(unit -> unit[2].equals("预算单位") && unit[3].equals(department[0]))
                                        .flatMap(unit -> examples.stream()
                                                .map(example -> row(unit[0], department[0], example)))))
                        .collect(Collectors.joining());
    }

    private static String first(String department) {
        return department + "-00,示例项目 能力提升（一级项目）," + department + ",特定目标类,否," + YEAR + ",,,,\n";
    }

    private static String row(String unit, String department, String[] example) {
        String divisions = Arrays.stream(example[4].split("、"))
                .map(number -> unit + "-" + number)
                .collect(Collectors.joining("、"));
        String parent = example[0].equals(BELOW_THE_FIRST_LEVEL) ? department + "-00" : "";
        return String.join(
                        ",",
                        unit + "-P" + example[0],
                        example[1],
                        unit,
                        example[2],
                        example[3],
                        YEAR,
                        divisions,
                        example[5],
                        example[6],
                        parent)
                + "\n";
    }
}
