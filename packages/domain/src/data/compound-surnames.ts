/**
 * Chinese surnames of more than one character, simplified and traditional. Pairs that are far likelier a common surname
 * and a given name (王孙, 季孙) are left out: a mask must then show one character, not two.
 */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  `欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离
长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 榖梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延
东郭 南门 羊舌 微生 公户 公玉 公仪 公仲 公上 公门 公山 公坚 公伯 公祖 公乘 公皙 公输 公叔 左丘 西门 第五 贯丘 南荣 东里 东宫 仲长
子书 子桑 即墨 达奚 褚师 淳于 单于 叔孙 屈突 斛律 尔朱 哥舒 贺兰 贺若 贺拔 纳兰 完颜 耶律 叶赫 那拉 富察 佟佳 乌雅 索绰 浩生 归海
徐离 呼兰 赤小 墨台 毌丘 母丘 钮祜禄 瓜尔佳 赫舍里 索绰罗 爱新觉罗 叶赫那拉
歐陽 司馬 東方 獨孤 聞人 諸葛 尉遲 赫連 澹臺 濮陽 鍾離 長孫 鮮于 閭丘 亓官 巫馬 顓孫 壤駟 樂正 宰父 榖梁 夾谷 軒轅 東郭 南門 公儀
左丘 西門 納蘭 完顏 葉赫 賀蘭 單于 公孫 仲孫 叔孫`.split(/\s+/),
);
