package org.zhunsheng.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;

/** README 里的图，都由测试来画；{@code -Dregenerate=true} 时写进 docs/pictures，平常只比大小：字体随机器而异，不比像素。 */
enum Picture {
    CHECKING_PAGE(1280, 1200),
    PAGE_IMAGE(1280, 1000),
    REPORT(1280, 1000),
    FORM_PDF(826, 1169);

    static final Path FOLDER = Path.of("../docs/pictures");

    private static final int MOST = 250_000; // 字节：README 打开得快

    final int width;
    final int height;

    Picture(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** 例如 checking-page.png。 */
    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
    }

    /** 刚画好的；它与留着的大小都须同说好的一样。 */
    void drawn(BufferedImage image) throws IOException {
        asLarge(image);
        Path file = FOLDER.resolve(fileName());
        if (Boolean.getBoolean("regenerate")) {
            Files.createDirectories(FOLDER);
            ImageIO.write(Palette.reduced(image), "png", file.toFile());
        }
        asLarge(Objects.requireNonNull(ImageIO.read(file.toFile())));
        assertTrue(Files.size(file) < MOST, () -> "too heavy: " + file);
    }

    private void asLarge(BufferedImage image) {
        assertEquals(width + "×" + height, image.getWidth() + "×" + image.getHeight(), fileName());
    }
}
