package org.zhunsheng.server.demonstration;

import java.util.ArrayList;
import java.util.List;

/**
 * 第二个地区一个项目的一年。
 *
 * @param number {@code example-projects.csv} 里的序号
 * @param served 服务对象，目标与指标里的叫法
 * @param place 在单位的哪里做，目标里说的
 */
record LivedForm(String unit, String number, int year, String served, String place, Fate fate) {

    private static final int BEFORE = 4;

    /** @param lines 第一行是各个项目的序号；一个单位一年一行 */
    static List<LivedForm> all(List<String[]> lines) {
        String[] head = lines.getFirst();
        List<LivedForm> all = new ArrayList<>();
        for (String[] line : lines.subList(1, lines.size()))
            for (int at = BEFORE; at < line.length; at++)
                if (!line[at].isEmpty())
                    all.add(new LivedForm(
                            line[0], head[at], Integer.parseInt(line[1]), line[2], line[3], Fate.of(line[at])));
        return all;
    }

    /** 项目编码。 */
    String code() {
        return unit + "-P" + number;
    }
}
