package org.zhunsheng.server.demonstration;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.account.Cast;
import org.zhunsheng.server.account.FirstStart;
import org.zhunsheng.server.database.DatabaseProblem;
import org.zhunsheng.server.organization.Imports;
import org.zhunsheng.server.worker.Answer;
import org.zhunsheng.server.worker.Job;
import org.zhunsheng.server.worker.SheetRow;
import org.zhunsheng.server.worker.WorkerPool;
import org.zhunsheng.text.Language;

/**
 * {@code serve --demo}：自己的文件夹，演示的机构与角色，每一页都有记号，每个角色一个一次性的登录链接。半途断了的，下次启动接着装。
 */
@Component
public class Demonstration {

    /** 没有另外指定时，演示的数据放在这个文件夹。 */
    public static final String FOLDER = "data-demonstration";

    /** 打开演示的设置。 */
    public static final String PROPERTY = "zhunsheng.demonstration";

    private static final long EVERYTHING = 1;

    private final boolean wanted;
    private final Cast cast;
    private final Imports imports;
    private final WorkerPool pool;

    Demonstration(Environment environment, Cast cast, Imports imports, WorkerPool pool) {
        this.wanted = environment.getProperty(PROPERTY, Boolean.class, false);
        this.cast = cast;
        this.imports = imports;
        this.pool = pool;
        if (wanted && !cast.mark()) throw new DatabaseProblem("""
                这个数据库里有真的数据，不能当演示用。请去掉 --demo，或用 ZHUNSHENG_DATABASE_FOLDER 指定另一个文件夹。
                This database holds real data; start without --demo, or name another folder.""");
    }

    /** 要不要演示。 */
    public boolean wanted() {
        return wanted;
    }

    /**
     * 一个角色的登录链接。
     *
     * @param label 是谁
     * @param path 接在地址后面的部分
     */
    public record Link(String label, String path) {}

    /** 装上还没有的，答各个角色的登录链接。 */
    public List<Link> prepare() {
        List<Cast.Member> members = DemonstrationData.members();
        if (!cast.isWhole(members)) cast.as(FirstStart.LOGIN).run(() -> load(members));
        return cast.links(members).stream()
                .map(link ->
                        new Link(link.name() + "（" + link.organization() + "）", "sign-in/link?token=" + link.token()))
                .toList();
    }

    private boolean load(List<Cast.Member> members) {
        byte[] file = DemonstrationData.organizations();
        Answer answer = pool.run(new Job.Rows(Language.ZH), new ByteArrayInputStream(file), file.length);
        if (answer.document() == null) throw new IllegalStateException(String.valueOf(answer.refusal()));
        try (Stream<SheetRow> rows = SheetRow.of(answer.document())) {
            imports.load(EVERYTHING, "organizations.csv", rows);
        }
        members.forEach(cast::add);
        return true;
    }
}
