package org.zhunsheng.server.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.zhunsheng.register.FieldType;
import org.zhunsheng.register.Register;
import org.zhunsheng.register.RegisterField;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.file.StoredFiles;
import org.zhunsheng.server.web.Refused;

/** 随表单交来的文件：先收下，再按编号附到记录上；表单别处写错的，收下的还在。 */
@Component
class EntryUploads {

    private final StoredFiles files;
    private final Access access;

    EntryUploads(StoredFiles files, Access access) {
        this.files = files;
        this.access = access;
    }

    /** 一个收不下的文件。 */
    record Unfit(RegisterField field, Refused refused) {}

    /** @param form 连同收下的文件 */
    record Taken(EntryForm form, List<Unfit> unfit) {}

    boolean allowed() {
        return !access.scope(Permission.FILE_WRITE).isEmpty();
    }

    Taken take(Register register, EntryForm typed, MultiValueMap<String, MultipartFile> sent) {
        EntryForm form = typed;
        List<Unfit> unfit = new ArrayList<>();
        for (RegisterField field : register.used()) {
            if (field.type() != FieldType.FILE) continue;
            List<Long> taken = new ArrayList<>();
            for (MultipartFile file :
                    Objects.requireNonNullElse(sent.get(EntryForm.PREFIX + field.name()), List.<MultipartFile>of())) {
                if (file.isEmpty()
                        && Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                .isEmpty()) continue;
                try {
                    taken.add(add(form, file));
                } catch (Refused refused) {
                    unfit.add(new Unfit(field, refused));
                }
            }
            form = form.with(field.name(), taken);
        }
        return new Taken(form, unfit);
    }

    private long add(EntryForm form, MultipartFile file) {
        Long into = form.organization();
        if (into == null) throw new Refused(RegisterProblem.WRONG_PLACE);
        try {
            return files.add(into, String.valueOf(file.getOriginalFilename()), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
