package org.zhunsheng.server.project;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.server.access.Scope;

/** 范围的两种写法：式样给应用的墙；最上面的几个位置给索引，从那里一段一段地走。 */
record Reach(String[] patterns, String[] tops) {

    /** @param within 只看这个位置之下的；空字不限 */
    static Reach of(Scope scope, String within) {
        List<String> tops = new ArrayList<>();
        for (String place : scope.places()) {
            String top = place.startsWith(within) ? place : within.startsWith(place) ? within : "";
            if (!top.isEmpty() && tops.stream().noneMatch(top::startsWith)) tops.add(top);
        }
        return new Reach(scope.patterns(), tops.toArray(String[]::new));
    }
}
