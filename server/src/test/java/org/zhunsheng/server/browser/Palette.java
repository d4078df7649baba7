package org.zhunsheng.server.browser;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 一张图用得最多的几十种颜色，彼此看得出不同；别的颜色都画成其中最近的一种。成片的颜色一分不差，文件小一半。 */
final class Palette {

    private static final int MOST = 128;

    /** 差这么一点的算同一种：纸面的底纹、字的边缘。 */
    private static final int ALIKE = 8;

    private final BufferedImage image;
    private final List<Integer> colours = new ArrayList<>();
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private Palette(BufferedImage image) {
        this.image = image;
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) counts.merge(image.getRGB(x, y), 1, Integer::sum);
        List<Integer> frequent = counts.keySet().stream()
                .sorted(Comparator.<Integer, Integer>comparing(counts::get)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (int colour : frequent) {
            if (colours.size() == MOST) break;
            if (colours.stream().noneMatch(kept -> distance(kept, colour) < ALIKE)) colours.add(colour);
        }
    }

    static BufferedImage reduced(BufferedImage image) {
        return new Palette(image).reduced();
    }

    private BufferedImage reduced() {
        int[] table = colours.stream().mapToInt(Integer::intValue).toArray();
        IndexColorModel model = new IndexColorModel(8, table.length, table, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage indexed =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++)
                indexed.getRaster().setSample(x, y, 0, nearest.computeIfAbsent(image.getRGB(x, y), this::nearest));
        return indexed;
    }

    private int nearest(int colour) {
        int best = 0;
        for (int n = 1; n < colours.size(); n++)
            if (distance(colours.get(n), colour) < distance(colours.get(best), colour)) best = n;
        return best;
    }

    /** 三种原色里差得最多的一种差多少。 */
    private static int distance(int a, int b) {
        int most = 0;
        for (int shift = 0; shift < 24; shift += 8)
            most = Math.max(most, Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)));
        return most;
    }
}
