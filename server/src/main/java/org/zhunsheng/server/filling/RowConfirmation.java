package org.zhunsheng.server.filling;

/** 责任处室确认一行的时候，别的功能要一起记下的（数出的数）；在同一个事务里。 */
public interface RowConfirmation {

    void confirmed(Filling filling, String row);
}
