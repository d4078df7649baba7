package org.zhunsheng.bench.peers;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import technology.tabula.ObjectExtractor;
import technology.tabula.PageIterator;
import technology.tabula.Table;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/** 同行：tabula-java 的网格（lattice）提取。每行输出：文件名、轮次、微秒。 */
public final class TabulaLattice {

    private TabulaLattice() {}

    public static void main(String[] args) throws IOException {
        int warm = Integer.parseInt(args[0]);
        int rounds = Integer.parseInt(args[1]);
        String[] files = Arrays.copyOfRange(args, 2, args.length);
        for (int i = 0; i < warm; i++) for (String file : files) extract(new File(file));
        for (int i = 0; i < rounds; i++) {
            for (String file : files) {
                long start = System.nanoTime();
                int cells = extract(new File(file));
                long micros = (System.nanoTime() - start) / 1000;
                System.out.println(new File(file).getName() + "\t" + i + "\t" + micros + "\t" + cells);
            }
        }
    }

    private static int extract(File file) throws IOException {
        int cells = 0;
        try (PDDocument document = PDDocument.load(file)) {
            PageIterator pages = new ObjectExtractor(document).extract();
            while (pages.hasNext()) {
                for (Table table : new SpreadsheetExtractionAlgorithm().extract(pages.next())) {
                    cells += table.getRows().stream().mapToInt(row -> row.size()).sum();
                }
            }
        }
        return cells;
    }
}
