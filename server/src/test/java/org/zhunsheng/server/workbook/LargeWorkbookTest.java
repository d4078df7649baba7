package org.zhunsheng.server.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.world.FilledBook;

/** 十二张表、每张三百行：下载、交回、逐格比、写进去，各在限度之内；工作进程只有 512 MB。 */
class LargeWorkbookTest extends WorkbookGround {

    private static final int ROWS_EACH = 300;

    /** 空着的机器上各只要几秒；一起跑的测试多，留得宽。 */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void twelveFormsOfThreeHundredRowsStayWithinTheLimits() {
        evaluations(12);
        for (long filling : forms) rows(filling);
        byte[] content = within("download", this::download);
        assertTrue(content.length < 8 << 20, () -> content.length + " bytes");
        FilledBook book = new FilledBook(content);
        for (long filling : forms) {
            Sheet sheet = book.sheet(filling);
            int actual = FilledBook.column(sheet, ROWS, "actual");
            for (Row row : FilledBook.rows(sheet, ROWS))
                FilledBook.cell(row, actual).setCellValue("完成了");
        }
        byte[] filled = book.bytes();
        long id = within("upload", () -> upload(filled));
        String page = within("preview", () -> visitor.get("/workbooks/" + id).body());
        assertTrue(page.length() < 4 << 20, () -> page.length() + " characters");
        int written = within("confirm", () -> confirm(id)).stream()
                .mapToInt(Outcome::written)
                .sum();
        assertEquals(12 * (ROWS_EACH + 4), written);
    }

    private static <T> T within(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T done = work.get();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("workbook of 12 x 300 rows: " + what + " " + took.toMillis() + " ms");
        assertTrue(took.compareTo(LIMIT) < 0, () -> what + " took " + took);
        return done;
    }

    /** 一句 SQL 加三百行，各有锁着的几栏。 */
    private void rows(long filling) {
        region.world.asOwner(db ->
                db.sql("""
                with numbered as (
                    select 'n' || i as row, field, i, row_number() over () as nth
                      from generate_series(1, :rows) i, unnest('{@,group,dimension,name,sign,target,unit,weight,method}'::text[]) field),
                 counted as (
                    update fillings set last_number = last_number + :rows * 9 where id = :filling returning last_number - :rows * 9 as base),
                 valued as (
                    select base + nth as number, row, field,
                           case field when '@' then 'indicators ' || (i + 10) when 'name' then '第 ' || i || ' 个指标'
                                      when 'weight' then '0.1' else '某' || field end as value
                      from numbered, counted),
                 changed as (
                    insert into cell_changes (filling_id, number, "row", field, value, cause, key)
                    select :filling, number, row, field, value, 'copied', 'l' || number from valued)
                insert into cells (filling_id, "row", field, value, number) select :filling, row, field, value, number from valued
                """).param("rows", ROWS_EACH).param("filling", filling).update());
    }
}
