/// Encrypts what identifies a person, and names people without telling who they are.
@NullMarked
package cn.gongkai.request.vault;

import org.jspecify.annotations.NullMarked;
