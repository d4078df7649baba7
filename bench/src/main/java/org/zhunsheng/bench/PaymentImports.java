package org.zhunsheng.bench;

/**
 * 支付的导入：两万笔、二十万笔，各用多久，堆顶到多少；行多十倍，内存不跟着涨。服务另外启动，用一个空的数据库；
 * 由环境变量 ZHUNSHENG_BENCH_SERVER 与 ZHUNSHENG_DATABASE_URL 指明。
 */
final class PaymentImports {

    private static final int WARM = 2_000;
    private static final int FEW = 20_000;
    private static final int MANY = 200_000;
    private static final int PROJECTS = 2_000;

    private PaymentImports() {}

    static void run() throws Exception {
        String server = Organizations.named("ZHUNSHENG_BENCH_SERVER");
        try (Country country = new Country(Organizations.named("ZHUNSHENG_DATABASE_URL"))) {
            country.grow(1, 1);
            long unit = country.number("select min(id) from organizations where kind = 'unit'");
            country.projects(unit, PROJECTS);
            Importing importing = new Importing(server, country.session(unit), unit);
            importing.run("payments", csv(1, WARM)); // 热身
            Importing.Run few = importing.run("payments", csv(100_001, FEW));
            Bench.row("导入支付 20,000 笔", few.told());
            Importing.Run many = importing.run("payments", csv(1_000_001, MANY));
            Bench.row("导入支付 200,000 笔", many.told());
            Bench.row(
                    "堆至多，200,000 笔旁边是 20,000 笔",
                    Math.round(many.most() / 1e6) + " MB",
                    Math.round(few.most() / 1e6) + " MB",
                    many.most() / few.most());
        }
    }

    private static String csv(int from, int rows) {
        StringBuilder csv = new StringBuilder("项目编码,记账日期,凭证号,金额,对方户名,摘要,资金性质\n");
        for (int i = from; i < from + rows; i++)
            csv.append("Z%d,2024-%02d-%02d,记-%d,%d.50,收款单位 %d,第 %d 笔维修款,财政拨款\n"
                    .formatted(i % PROJECTS + 1, i % 12 + 1, i % 28 + 1, i, i % 9000 + 1, i % 700, i));
        return csv.toString();
    }
}
