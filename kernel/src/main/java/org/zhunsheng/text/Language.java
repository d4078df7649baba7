package org.zhunsheng.text;

/** 给人看的文字用哪种语言：中文为主，英文为辅。 */
public enum Language {
    ZH,
    EN
}
