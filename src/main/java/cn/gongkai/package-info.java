/// Gongkai (公开): a public body's WeChat account that answers from published disclosures and takes in requests.
@NullMarked
package cn.gongkai;

import org.jspecify.annotations.NullMarked;
