package org.zhunsheng.server.filling;

import org.springframework.ui.Model;

/** 填报表每一页的边上另有的（审核意见），由别的功能放进页面。 */
public interface Aside {

    void show(FilledForm form, Model page);
}
