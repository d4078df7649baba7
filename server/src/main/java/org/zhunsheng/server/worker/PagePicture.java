package org.zhunsheng.server.worker;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.pdf.PdfPictures;

/**
 * 原文件一页的图片，嵌在页面里，也随页携带。
 *
 * @param width 页面的宽，磅
 * @param height 页面的高，磅
 * @param png Base64
 */
public record PagePicture(int page, int width, int height, String png) {

    private static final String PNG = "iVBORw0KGgo";
    private static final int LONGEST = 3 << 20;
    private static final int WIDEST = 20_000;

    static PagePicture of(PdfPictures.Picture picture) {
        return new PagePicture(
                picture.page(),
                picture.width(),
                picture.height(),
                Base64.getEncoder().encodeToString(picture.png()));
    }

    /** 嵌在页面里的写法。 */
    @JsonIgnore
    public String getSource() {
        return "data:image/png;base64," + png;
    }

    /** 随页携带的写法。 */
    public String carried() {
        return page + ":" + width + ":" + height + ":" + png.replace('+', '-').replace('/', '_');
    }

    /** 携带回来的，也可能是别人造的：只认 PNG，不合的为 null。 */
    public static @Nullable PagePicture carriedBack(String written) {
        String[] parts = written.split(":", -1);
        if (parts.length != 4 || written.length() > LONGEST) return null;
        if (!(parts[0] + parts[1] + parts[2]).matches("\\d{3,15}")) return null;
        String png = parts[3].replace('-', '+').replace('_', '/');
        if (!png.startsWith(PNG) || !png.matches("[A-Za-z0-9+/]*={0,2}")) return null;
        try {
            int width = Integer.parseInt(parts[1]);
            int height = Integer.parseInt(parts[2]);
            if (width < 1 || height < 1 || width > WIDEST || height > WIDEST) return null;
            return new PagePicture(Integer.parseInt(parts[0]), width, height, png);
        } catch (NumberFormatException notNumber) {
            return null;
        }
    }
}
