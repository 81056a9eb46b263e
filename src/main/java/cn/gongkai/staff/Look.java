package cn.gongkai.staff;

import cn.gongkai.audit.AuditKind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks reading that is written down: what it shows is personal, or is taken out of the house.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Look {

    AuditKind value() default AuditKind.LOOKED;
}
