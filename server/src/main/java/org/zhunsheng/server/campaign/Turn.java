package org.zhunsheng.server.campaign;

/** 在第几级审核的时候。 */
enum Turn {
    ANY,
    /** 第一级。 */
    FIRST,
    /** 不是第一级。 */
    AFTER_FIRST,
    /** 不是最后一级。 */
    BEFORE_LAST,
    /** 最后一级。 */
    LAST;

    /**
     * @param level 现在第几级
     * @param levels 一共几级
     */
    boolean holds(int level, int levels) {
        return switch (this) {
            case ANY -> true;
            case FIRST -> level == 1;
            case AFTER_FIRST -> level > 1;
            case BEFORE_LAST -> level < levels;
            case LAST -> level == levels;
        };
    }
}
