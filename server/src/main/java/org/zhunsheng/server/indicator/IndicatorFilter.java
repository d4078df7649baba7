package org.zhunsheng.server.indicator;

/**
 * 找指标的条件；空字不限。
 *
 * @param state 空字是在用的、在审的
 * @param mine 只看轮到自己审核的
 */
record IndicatorFilter(String text, String reach, String level1, String direction, String state, boolean mine) {

    static IndicatorFilter of(String text, String reach, String level1, String direction, String state, String mine) {
        return new IndicatorFilter(
                text.replace("\0", "").strip().replaceAll("\\s+", " "),
                reach,
                level1.strip(),
                Direction.of(direction).map(Direction::code).orElse(""),
                IndicatorState.of(state).map(IndicatorState::code).orElse(""),
                mine.equals("yes"));
    }

    public boolean isEmpty() {
        return text.isEmpty() && reach.isEmpty() && level1.isEmpty() && direction.isEmpty() && state.isEmpty() && !mine;
    }
}
