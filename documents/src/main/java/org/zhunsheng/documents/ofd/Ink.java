package org.zhunsheng.documents.ofd;

import org.zhunsheng.documents.archive.Xml;

/** 用什么颜色画：看得见、白（画在底色上才看得见）、全透明。 */
enum Ink {
    SEEN,
    WHITE,
    NONE;

    private static final double WHITEST = 0.97;

    /** 停在颜色元素上。颜色空间只按分量的个数判断：一个是灰度，三个是红绿蓝，四个是四色；底纹、渐变算看得见。 */
    static Ink of(Xml color) {
        if (color.number("Alpha", 255) == 0) return NONE;
        String[] channels = color.attribute("Value", "").strip().split("\\s+");
        double sum = 0;
        double least = 1;
        for (String channel : channels) {
            double value = value(channel);
            sum += value;
            least = Math.min(least, value);
        }
        boolean white = channels.length == 4 ? sum <= 1 - WHITEST : least >= WHITEST;
        return white ? WHITE : SEEN;
    }

    /** 0 到 255，或以 # 开头的十六进制；看不懂的算黑。 */
    private static double value(String channel) {
        try {
            int value = channel.startsWith("#") ? Integer.parseInt(channel, 1, channel.length(), 16) : -1;
            return (value < 0 ? Numbers.one(channel, 0) : value) / 255;
        } catch (NumberFormatException wrong) {
            return 0;
        }
    }
}
