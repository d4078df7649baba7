package org.zhunsheng.server.account;

/** 邮箱的写法；有没有这个邮箱，不去核实。 */
public final class Email {

    private static final int LONGEST = 254;

    private Email() {}

    public static boolean allows(String address) {
        return address.length() <= LONGEST && address.matches("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");
    }
}
