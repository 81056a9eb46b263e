package cn.gongkai.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is remembered of the drop folder's files.
@Repository
class FileTable {

    private final JdbcClient jdbc;

    FileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Each known file's path with how it looked.
    Map<String, String> looks() {
        var looks = new HashMap<String, String>();
        jdbc.sql("select path, look from disclosure_file").query(row -> {
            looks.put(row.getString("path"), row.getString("look"));
        });
        return looks;
    }

    Optional<String> fingerprint(String path) {
        return jdbc.sql("select fingerprint from disclosure_file where path = ?")
                .param(path)
                .query(String.class)
                .optional();
    }

    void remember(String path, String look, String fingerprint, List<String> problems) {
        var known = jdbc.sql("update disclosure_file set look = ?, fingerprint = ?, problems = ? where path = ?")
                .params(look, fingerprint, String.join("\n", problems), path)
                .update();
        if (known == 0) {
            jdbc.sql("insert into disclosure_file (look, fingerprint, problems, path) values (?, ?, ?, ?)")
                    .params(look, fingerprint, String.join("\n", problems), path)
                    .update();
        }
    }

    void rememberLook(String path, String look) {
        jdbc.sql("update disclosure_file set look = ? where path = ?")
                .params(look, path)
                .update();
    }

    void forget(String path) {
        jdbc.sql("delete from disclosure_file where path = ?").param(path).update();
    }

    /// What could not be read, as far as a person would look through it.
    List<ImportReport.Skipped> skipped(int limit) {
        var skipped = new ArrayList<ImportReport.Skipped>();
        jdbc.sql("select path, problems from disclosure_file where problems <> '' order by path limit ?")
                .param(limit)
                .query(row -> {
                    var path = row.getString("path");
                    row.getString("problems")
                            .lines()
                            .forEach(reason -> skipped.add(new ImportReport.Skipped(path, reason)));
                });
        return skipped;
    }

    long countSkipped() {
        return jdbc.sql("select count(*) from disclosure_file where problems <> ''")
                .query(Long.class)
                .single();
    }
}
