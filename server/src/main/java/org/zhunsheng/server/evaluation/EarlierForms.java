package org.zhunsheng.server.evaluation;

import java.util.Optional;
import org.zhunsheng.form.Form;

/** 往年的表里不是在系统里填的：由收它们的那个包来答，自评只管放在各行旁边。 */
public interface EarlierForms {

    /** 这个项目或它的上年项目，那一年之前最近一年的；没有的为空。 */
    Optional<EarlierForm> before(long project, int year);

    /** @param path 那张表在哪里 */
    record EarlierForm(String path, int year, Form form) {}
}
