package org.zhunsheng.documents.geometry;

import java.text.Normalizer;

/** 部首与兼容区的汉字换成通用的汉字。 */
final class Radicals {

    /** 部首补充区里与通用汉字同形的，Unicode 未给出对应。成对：部首、汉字。 */
    private static final String SUPPLEMENT = "⺁厂⺇几⺌小⺍小⺎兀⺏尣⺗心⺟母⺠民⺡水⺢水⺣火⺩王⺪疋⺫目⺬示⺭礻⺯糸⺰纟⺱网⺲罒⺳网⺴网⺶羊⺷羊⺸羊⺹耂⺼月⺽臼⺾艹⺿艹⻀艹"
            + "⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阝⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食"
            + "⻞食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀";

    private Radicals() {}

    static int plain(int point) {
        if (point < 0x2E80) return point == 0xA0 ? ' ' : point;
        if (point < 0x2F00) {
            int found = SUPPLEMENT.indexOf(point);
            return found >= 0 && found % 2 == 0 ? SUPPLEMENT.charAt(found + 1) : point;
        }
        boolean compatible = point < 0x2FE0 || point >= 0xF900 && point < 0xFB00 || point >= 0x2F800 && point < 0x2FA20;
        if (!compatible) return point;
        return Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                .codePointAt(0);
    }
}
