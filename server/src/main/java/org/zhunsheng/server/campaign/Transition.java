package org.zhunsheng.server.campaign;

/**
 * 状态表的一行：在这个状态、这一级，谁做什么，到哪个状态。
 *
 * @param turn 在第几级审核的时候
 */
record Transition(AssignmentState from, Turn turn, Deed deed, AssignmentState to, Who who) {

    boolean fits(AssignmentState state, int level, int levels) {
        return from == state && turn.holds(level, levels);
    }

    /** 做了之后在第几级；不在审核的是 0。 */
    int levelAfter(int level, int levels) {
        return switch (deed) {
            case SUBMIT -> 1;
            case PASS -> Math.min(level + 1, levels);
            case RECALL -> level - 1;
            case CANCEL_APPROVAL, ABANDON, REJECT -> levels;
            case EXTEND, REQUEST_WITHDRAWAL -> level;
            default -> 0;
        };
    }
}
