package org.zhunsheng.server.demonstration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** 第二个地区的项目，写成与人导入的一样的 CSV。 */
final class ExampleProjects {

    private static final String HEAD = "项目编码,项目名称,单位编码,类别,是否经常性,起始日期,结束日期,实施处室编码,子项目,服务对象,上级项目编码\n";
    private static final String DATES = "%d-01-01," + ExampleProject.YEAR + "-12-31";

    private ExampleProjects() {}

    static String csv(List<ExampleProject> projects) {
        return HEAD + projects.stream().map(ExampleProjects::row).collect(Collectors.joining());
    }

    private static String row(ExampleProject project) {
        List<String> cells = project.cells();
        return String.join(
                        ",",
                        project.code(),
                        cells.get(1),
                        project.unit(),
                        cells.get(2),
                        cells.get(3),
                        DATES.formatted(project.firstYear()),
                        divisions(project.unit(), cells.get(4)),
                        cells.get(5),
                        cells.get(6),
                        project.parent())
                + "\n";
    }

    private static String divisions(String unit, String numbers) {
        return Arrays.stream(numbers.split("、"))
                .filter(number -> !number.isEmpty())
                .map(number -> unit + "-" + number)
                .collect(Collectors.joining("、"));
    }
}
