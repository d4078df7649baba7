package org.zhunsheng.documents.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.documents.sheet.SheetStyles.Style;

class DisplayedNumberTest {

    /** 期望值为 Excel 中文版显示的样子。 */
    @ParameterizedTest(name = "{1} as {0} shows {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    General                          | 0.98750000000000004 | 0.9875
                    General                          | 1E3                 | 1000
                    General                          | 89.974              | 89.974
                    General                          | -0.1                | -0.1
                    General                          | 40067273.32         | 40067273.32
                    @                                | 2022                | 2022
                    0                                | 8.5                 | 9
                    0.00                             | 10                  | 10.00
                    0.00                             | -1.005              | -1.01
                    0%                               | 0.9875              | 99%
                    0.00%                            | 0.9875              | 98.75%
                    0.0%                             | 1                   | 100.0%
                    #,##0.00                         | 1040000             | 1,040,000.00
                    #,##0                            | 999                 | 999
                    #,##0                            | 0                   | 0
                    #,###                            | 0                   |
                    0.##                             | 5                   | 5.
                    #.##                             | 0.5                 | .5
                    00000                            | 42                  | 00042
                    0_);(0)                          | -3                  | (3)
                    0_);[Red]\\(0\\)                 | -3                  | (3)
                    0.0;-0.0;"零"                     | -3                  | -3.0
                    0.0;-0.0;"零"                     | 0                   | 零
                    _ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ | 1234.5 | 1,234.50
                    _ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ | 0      | -
                    [$¥-804]#,##0.00                 | 12.5                | ¥12.50
                    0.00"万元"                        | 89.974              | 89.97万元
                    0!.0,"万"                         | 123456              | 12.3万
                    0.0,                             | 12345               | 12.3
                    [>=10000]0!.0,"万";0             | 123456              | 12.3万
                    [>=10000]0!.0,"万";0             | 99                  | 99
                    [DBNum1]General                  | 3                   | 3
                    0"分"                             | 8                   | 8分
                    0.00E+00                         | 12345               | 1.23E+04
                    General"个"                       | 50                  | 50个
                    yyyy-mm-dd                       | 43921               | 2020-03-31
                    yyyy"年"m"月"d"日"                | 43921               | 2020年3月31日
                    yyyy年m月d日                      | 43921               | 2020年3月31日
                    [$-804]yyyy"年"m"月"d"日";@       | 43921               | 2020年3月31日
                    yyyy/m/d h:mm                    | 43921.75            | 2020/3/31 18:00
                    h:mm:ss AM/PM                    | 0.75                | 6:00:00 PM
                    [h]:mm                           | 1.5                 | 36:00
                    mmm-yy                           | 43921               | Mar-20
                    aaaa                             | 43921               | 星期二
                    yyyy-mm-dd                       | 1                   | 1900-01-01
                    yyyy-mm-dd                       | -1                  | -1
                    """)
    void showsWhatAPersonSees(String code, String written, String shown) {
        Style style = new Style(200, code, false);
        assertEquals(shown == null ? "" : shown, new DisplayedNumber(false).display(written, style));
    }

    @ParameterizedTest
    @CsvSource({"9, 0.5, 50%", "4, 1040000, '1,040,000.00'", "14, 43921, 2020/3/31", "31, 43921, 2020年3月31日", "43, 0, -"
    })
    void knowsTheBuiltInFormats(int number, String written, String shown) {
        assertEquals(shown, new DisplayedNumber(false).display(written, new Style(number, null, false)));
    }

    @ParameterizedTest
    @CsvSource({"42459, 2020-03-31"})
    void countsDaysFrom1904WhereTheWorkbookSaysSo(String written, String shown) {
        assertEquals(shown, new DisplayedNumber(true).display(written, new Style(200, "yyyy-mm-dd", false)));
    }

    /** 几份表同时写，共用一个；格式各不相同，第一次见到的都要解析。 */
    @Test
    void severalThreadsShareOne() {
        for (int round = 0; round < 20; round++) {
            DisplayedNumber shared = new DisplayedNumber(false);
            IntStream.range(0, 4000)
                    .parallel()
                    .forEach(n -> assertEquals(
                            "1.5“" + n + "”", shared.display("1.5", new Style(0, "0.0\"“" + n + "”\"", false))));
        }
    }
}
