/*
 * Words that say what a company does and not which one it is. Words of one line are of one trade: 华信信息 may be 华信软件, and is not 华信餐饮.
 */
const trades = `
科技 技术 高科技 信息 软件 网络 数据 大数据 数码 数字 智能 智慧 互联网 互联 系统 集成 云计算 人工智能 通信 通讯 信息化 计算机 网络科技 物联网 自动化
贸易 商贸 进出口 国际贸易 经贸 工贸 商业 百货 批发 零售 供应链 电商 电子商务
建设 建筑 工程 建工 安装 装饰 装修 装潢 幕墙 市政 路桥 园林 建安 营造 景观 绿化
制造 机械 装备 设备 机电 重工 机床 精密 仪器 仪表 模具 五金 工业 工具 阀门 泵业 轴承
电子 电气 电器 半导体 微电子 集成电路 光电 电路 元器件 照明
化工 化学 材料 新材料 塑料 橡胶 涂料 高分子 石化 塑胶
医药 制药 药业 新药 眼科 医学 生物 医疗 医疗器械 器械 健康 大药房 药房 生物医药 诊断 保健
物流 运输 货运 快递 速递 速运 仓储 货代 航运 冷链 快运
食品 饮料 粮油 乳业 酒业 餐饮 饮食 农产品 调味品 饮品
农业 农牧 种业 牧业 渔业 林业 饲料 养殖 农业科技
能源 新能源 绿能 电力 光伏 风电 燃气 石油 天然气 热力 储能
汽车 汽车零部件 零部件 汽配 汽车销售 汽车服务 车业
教育 培训 教育咨询 文化教育
文化 传媒 广告 影视 传播 文化传播 传媒广告 会展 娱乐 品牌
金融 保险 证券 基金 租赁 融资租赁 担保 小额贷款 信托 资产 投资 创投 资本
地产 房地产 置业 房地产开发 房产
物业 物业管理 物业服务
服饰 服装 纺织 针织 制衣 鞋业 家纺 面料
家具 家居 木业 门窗 橱柜 建材 陶瓷 石材 卫浴 水泥 玻璃
环保 环境 水务 节能 净化 水处理 环境工程
旅游 旅行社 酒店 宾馆 旅行 酒店管理
人力资源 劳务 人才 劳务派遣
咨询 顾问 信息咨询
会计师事务所 会计
律师事务所
包装 印刷 纸业 印务 包装制品
钢铁 金属 铝业 铜业 不锈钢 钢构 钢结构 有色金属
珠宝 黄金 首饰
矿业 煤业 煤炭
日化 化妆品 美容 洗涤
安防 安保 保安 消防
检测 检验 认证
航空 航天 船舶
设计 建筑设计 工程设计 规划设计
超市 商场 购物中心 便利店
银行 商业银行 农商银行 农村商业银行 村镇银行
医院 人民医院 中心医院 中医院 妇幼保健院 中医医院
大学 学院 学校 中学 小学 职业技术学院 职业学院 实验小学 实验中学 幼儿园 高级中学
研究院 研究所 研究中心 设计院 设计研究院`;

/** Words of any trade, which alone tell nothing apart. */
const fillers =
  '实业 发展 国际 管理 服务 企业 产业 事业 开发 经营 销售 生产 制品 产品 加工 企业管理 中心 运营 连锁 创业 联合 有限 股份 集团 控股 分公司 公司 工厂 厂 商行 部 店 室 所 院 工作室 经营部';

/** What stands for something more exact wherever that is said: 教育科技 is 教育, and 科技 is 科技. */
export const GENERAL_TRADE = 0;

/** Each word of a trade with the number of its line; 0 is 科技. Fillers have none (-1). */
export const TRADE_WORDS: ReadonlyMap<string, number> = new Map([
  ...fillers.split(' ').map((word) => [word, -1] as const),
  ...trades
    .trim()
    .split('\n')
    .flatMap((line, trade) => line.split(' ').map((word) => [word, trade] as const)),
]);
