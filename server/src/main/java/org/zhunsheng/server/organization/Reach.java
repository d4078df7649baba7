package org.zhunsheng.server.organization;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.server.access.Scope;

/** 范围的两种写法：式样给应用的墙；最上面的几个位置给索引，从那里一段一段地走。 */
record Reach(String[] patterns, String[] tops) {

    static Reach of(Scope scope) {
        return new Reach(scope.patterns(), tops(scope.places()));
    }

    /** 已经在别的位置之下的不必再走一遍；位置已排好序，上级在前。 */
    private static String[] tops(List<String> places) {
        List<String> tops = new ArrayList<>();
        for (String place : places) if (tops.stream().noneMatch(place::startsWith)) tops.add(place);
        return tops.toArray(String[]::new);
    }
}
