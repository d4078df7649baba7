package org.zhunsheng.cli;

/** 用法不对：退出码 4，只印一句话。 */
final class WrongUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUse(String message) {
        super(message);
    }
}
