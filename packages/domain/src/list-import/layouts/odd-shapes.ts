import { drawn, inOrder, type ListLayout } from './list-layout.ts';

/** Sheets whose table is not where one looks for it first. */
export const oddShapes: readonly ListLayout[] = [
  {
    name: '右侧图例与统计，隔一空列',
    sheets: [
      drawn(
        '客户表',
        `
客户名称|级别|联系人|手机|跟进状态||图例|说明
长春一汽四环配件厂|A|崔健|13804301234|高意向||A|年采购100万以上
吉林雾凇旅游公司|B|宋佳|13904321234|低关注||B|年采购20-100万
延边长白山特产有限公司|C|金明哲|13944331234|暂缓跟进||C|其他
四平红嘴集团|B|鲁平|13904341234|需重点维护|||
|||||||
|||||||统计：共4家
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder(['customerName', 'priority', 'contactName', 'phone', 'status']),
        records: [
          { name: '长春一汽四环配件厂', priority: 'high', status: 'high_intent' },
          { name: '吉林雾凇旅游公司', status: 'low_attention' },
          { name: '延边长白山特产有限公司', status: 'paused' },
          { name: '四平红嘴集团', status: 'key_maintenance', stage: 'intent' },
        ],
      },
    ],
  },
  {
    name: '横向：客户排在列上',
    sheets: [
      drawn(
        '对比',
        `
重点客户对比表|||
项目|客户一|客户二|客户三
客户名称|昆明滇池环保有限公司|大理苍洱酒店管理公司|曲靖珠江源农业公司
所属行业|环保|酒店|农业
联系人|段云|杨丽坤|钱进
联系电话|13888012345|13988723456|0874-3121234
预算（万元）|80-100|30|不详
当前状态|高意向|低关注|
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: { 2: 'customerName', 3: 'industry', 4: 'contactName', 5: 'phone', 6: 'budget', 7: 'status' },
        records: [
          {
            name: '昆明滇池环保有限公司',
            budget: { min: 800_000, max: 1_000_000 },
            status: 'high_intent',
            contacts: [{ name: '段云', phones: ['13888012345'] }],
          },
          { name: '大理苍洱酒店管理公司', budget: { min: 300_000, max: 300_000 }, status: 'low_attention' },
          { name: '曲靖珠江源农业公司', budget: null, contacts: [{ name: '钱进', phones: ['0874-3121234'] }] },
        ],
      },
    ],
  },
  {
    name: '没有表头，从第一行就是数据',
    sheets: [
      drawn(
        'Sheet1',
        `
兰州黄河啤酒有限公司|马军|13919012345|有意向，等报价
天水麦积山旅行社|祁红|13993812345|已报价，未回复
酒泉航天科技有限公司|常青|0937-2612345|九月再联系，今年预算已用完
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder(['customerName', 'contactName', 'phone', 'summary']),
        records: [
          {
            name: '兰州黄河啤酒有限公司',
            contacts: [{ name: '马军', phones: ['13919012345'] }],
            summary: '有意向，等报价',
          },
          { name: '天水麦积山旅行社' },
          { name: '酒泉航天科技有限公司', contacts: [{ phones: ['0937-2612345'] }] },
        ],
      },
    ],
  },
  {
    name: '首列没有标题，前面三行空',
    sheets: [
      drawn(
        '名单',
        `



|联系人|电话|地址
南昌滕王阁文化公司|熊伟|13970012345|南昌市东湖区仿古街58号
九江庐山茶业有限公司|曾玲|13979212345|九江市濂溪区前进东路
赣州客家食品厂|钟海|0797-8261234|赣州市章贡区红旗大道
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder(['customerName', 'contactName', 'phone', 'address']),
        records: [
          { name: '南昌滕王阁文化公司', address: '南昌市东湖区仿古街58号', contacts: [{ name: '熊伟' }] },
          { name: '九江庐山茶业有限公司' },
          { name: '赣州客家食品厂', contacts: [{ phones: ['0797-8261234'] }] },
        ],
      },
    ],
  },
  {
    name: '每位销售一张表，另有隐藏表和空表',
    sheets: [
      drawn(
        '张敏',
        `
公司|联系人|电话|进展
呼和浩特蒙牛乳品经销公司|乌兰|13947112345|已签约
包头钢铁配件公司|李刚|0472-2112345|洽谈中
`,
      ),
      drawn(
        '王志强',
        `
公司|联系人|电话|进展
鄂尔多斯羊绒制品厂|巴特尔|13947712345|初步接触
`,
      ),
      drawn(
        '数据字典',
        `
公司|联系人|电话|进展
请勿修改|||
`,
        { hidden: true },
      ),
      drawn('Sheet4', '\n\n'),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder(['customerName', 'contactName', 'phone', 'stage']),
        sheetOwner: '张敏',
        records: [
          { name: '呼和浩特蒙牛乳品经销公司', owner: '张敏', stage: 'won', status: 'won' },
          { name: '包头钢铁配件公司', stage: 'intent', contacts: [{ name: '李刚', phones: ['0472-2112345'] }] },
        ],
      },
      {
        kind: 'list',
        columns: inOrder(['customerName', 'contactName', 'phone', 'stage']),
        sheetOwner: '王志强',
        records: [{ name: '鄂尔多斯羊绒制品厂', owner: '王志强', stage: 'potential' }],
      },
      { kind: 'hidden' },
      { kind: 'empty' },
    ],
  },
  {
    name: '每个客户一张表：上面是资料，下面是小跟进表',
    sheets: [
      drawn(
        '长沙湘江机电',
        `
客户资料卡|||
客户名称|长沙湘江机电有限公司|所属行业|机电设备
联系人|彭亮|职务|采购经理
联系电话|13973112345|客户来源|展会
地址|长沙市岳麓区麓谷大道662号||
跟进记录|||
日期|方式|内容|下一步
2024-04-01|电话|首次沟通|寄样本
2024-04-09|拜访|现场演示|报价
`,
      ),
      drawn(
        '株洲电力',
        `
客户名称|株洲电力机车配件厂
行业|轨道交通
联系人|欧阳倩
电话|0731-28412345
预算|20-30万

跟进日期|跟进方式|沟通内容
2024-05-06|拜访|了解年度采购计划
`,
      ),
    ],
    expected: [{ kind: 'form' }, { kind: 'form' }],
  },
  {
    name: '一张工作表两个表格：取大的',
    sheets: [
      drawn(
        '汇总',
        `
业务员|客户数|成交数|电话数
林峰|12|3|120
周洁|9|1|98

客户名称|联系人|电话|当前状态|业务员
海口椰岛食品有限公司|符强|13907561234|高意向|林峰
三亚凤凰岛酒店|陈燕|0898-88212345|成交|周洁
儋州热带水果合作社|羊建|13876012345|流失|林峰
万宁兴隆咖啡厂|卓娜|13976312345|暂缓跟进|周洁
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder(['customerName', 'contactName', 'phone', 'status', 'owner']),
        records: [
          { name: '海口椰岛食品有限公司', owner: '林峰', status: 'high_intent' },
          { name: '三亚凤凰岛酒店', stage: 'won', status: 'won' },
          { name: '儋州热带水果合作社', stage: 'lost', status: 'lost' },
          { name: '万宁兴隆咖啡厂', status: 'paused' },
        ],
      },
    ],
  },
  {
    name: '模板：必填行、示例行、下拉选项在表头里',
    sheets: [
      drawn(
        '客户导入模板',
        `
客户名称*|客户类型*⏎（企业客户/个人客户）|客户来源⏎（展会/转介绍/线上推广/陌拜）|联系人姓名|联系人手机|优先级⏎（高/中/低）|成交概率|预计成交时间
必填|必填，请从下拉列表中选择|选填|选填|选填，11位数字|选填|选填，如50%|选填，格式2024-01-01
示例：某某科技有限公司|企业客户|展会|张三|13800000000|高|70%-90%|2024-12-31
银川贺兰山葡萄酒业有限公司|企业客户|陌拜|纳静|13995112345|中|50%|2024-10-15
马晓燕|个人客户|转介绍|马晓燕|13895112345|低|30%以下|
`,
      ),
    ],
    expected: [
      {
        kind: 'list',
        columns: inOrder([
          'customerName',
          'customerType',
          'sources',
          'contactName',
          'phone',
          'priority',
          'probability',
          'timeNode',
        ]),
        records: [
          {
            name: '银川贺兰山葡萄酒业有限公司',
            type: 'enterprise',
            sources: ['cold_visit'],
            priority: 'medium',
            probability: 'from_50',
            timeNodeOn: '2024-10-15',
          },
          { name: '马晓燕', type: 'individual', sources: ['referral'], priority: 'low', probability: 'below_30' },
        ],
      },
    ],
  },
];
