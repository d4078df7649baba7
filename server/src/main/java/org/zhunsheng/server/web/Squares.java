package org.zhunsheng.server.web;

import io.nayuki.qrcodegen.QrCode;

/**
 * 二维码画成 SVG 的一条路径，一块一个小方格。
 *
 * @param size 边长，格
 */
public record Squares(int size, String path) {

    public static Squares of(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++)
            for (int x = 0; x < code.size; x++) if (code.getModule(x, y)) path.append("M%d,%dh1v1h-1z".formatted(x, y));
        return new Squares(code.size, path.toString());
    }
}
