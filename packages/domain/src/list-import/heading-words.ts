import type { ImportTarget } from './import-targets.ts';

/** `null` is a column that we know and have no field for. */
export type Meaning = ImportTarget | null;

/** Words that mean a target alone, then words that mean it among others or only sometimes. */
export const headingWords: readonly (readonly [Meaning, sure: string, likely?: string])[] = [
  [
    'customerName',
    `客户名称 客户全称 客户名称全称 客户 客户名 客户姓名 公司名称 公司全称 公司名 公司 企业名称 企业全称 企业 单位名称 单位全称 单位 客户单位 客户公司 参展商 参展单位 展商 展商名称
     工作单位 所在单位 所属公司 所属客户 机构名称 商户名称 商家名称 店铺名称 门店名称 厂家名称 甲方 甲方名称 采购单位 采购商 买家 意向客户名称 account accountname company companyname
     customer customername client clientname organization organizationname organisation organisationname business businessname buyer 公司抬头 开票名称 医院名称 学校名称 项目单位`,
    '名称 全称 抬头 机构 厂家 门店 店名 商户 客商 name 参会单位 公司简称 客户简称 lead leadname',
  ],
  ['customerType', '客户类型 客户性质 客户种类 类型 企业/个人 customertype accounttype', '性质 客户分类 客户类别 type'],
  [
    'creditCode',
    '统一社会信用代码 社会信用代码 信用代码 统一信用代码 税号 纳税人识别号 营业执照号 工商注册号 注册号 组织机构代码 creditcode taxid uscc taxnumber registrationnumber',
    '证件号码 执照号',
  ],
  [
    'industry',
    '所属行业 行业 行业类别 行业分类 行业类型 客户行业 所在行业 主营行业 经营行业 行业领域 细分行业 industry sector vertical',
    'segment 领域 经营范围 主营业务 主营产品 主营 业态 经营品类 品类 主营类目 主营品类',
  ],
  [
    'headcount',
    '员工人数 人数 员工数 公司人数 企业人数 员工规模 人员规模 职工人数 从业人数 员工总数 在职人数 团队人数 headcount employees employeecount numberofemployees noofemployees staff companysize employeesize',
    '规模 公司规模 企业规模 规模人数 size',
  ],
  [
    'revenue',
    '年营收 营收 年营业额 营业额 年营业收入 营业收入 年销售额 年产值 产值 年收入 销售收入 营收规模 上年营收 revenue annualrevenue turnover annualturnover yearlyrevenue',
    '销售额 年流水 流水 收入',
  ],
  ['scale', '企业规模 规模 公司规模 客户规模 人数/营收 规模及营收'],
  ['industryPosition', '行业地位 市场地位 行业排名 市场份额'],
  ['organisation', '组织架构 组织结构 公司架构 组织机构 内部架构'],
  [
    'address',
    `地址 公司地址 详细地址 联系地址 通讯地址 单位地址 办公地址 注册地址 客户地址 所在地 所在地址 企业地址 家庭住址 住址 收货地址 经营地址 address street billingaddress mailingaddress billingstreet`,
    '地区 区域 省份 省 城市 市 区县 区 省市 所在城市 所在省份 所在区域 所属地区 位置 city province state region location country billingcity district',
  ],
  ['occupation', '职业 从事职业 客户职业 occupation profession', '工种'],
  ['preferences', '消费偏好 偏好 喜好 兴趣爱好 preferences', '爱好 兴趣'],
  ['purchasingPower', '购买力 消费能力 购买能力 消费水平 purchasingpower'],
  ['decisionInfluences', '决策影响因素 决策因素 影响因素 关注因素', '关注点'],
  [
    'sources',
    '客户来源 来源渠道 来源 客户来源渠道 渠道 获客渠道 获取渠道 线索来源 信息来源 数据来源 来源方式 渠道来源 source leadsource channel origin 从哪里知道我们',
    '推荐人 介绍人 展会名称 campaign 来源展会',
  ],
  [
    'budget',
    '预算 预算范围 项目预算 采购预算 预算金额 客户预算 投资预算 预算区间 预算情况 budget budgetrange',
    '预计金额 意向金额 预计投入 预计采购金额 预计成交金额 estimatedbudget',
  ],
  [
    'need',
    `需求 客户需求 需求痛点 痛点 客户需求痛点 需求描述 需求内容 采购需求 需求情况 主要需求 明确需求 潜在需求 需求说明 意向需求 客户痛点 购买需求 need needs requirement requirements painpoint painpoints`,
    '意向产品 感兴趣产品 需求产品 产品需求 采购产品 意向项目 咨询内容 咨询产品 意向车型 意向户型 意向课程 interest interests interestedin productinterest productinterested inquiry enquiry 关注产品 合作意向 项目名称 项目需求 项目 产品 产品名称 询盘产品 询价产品 product products productname',
  ],
  [
    'stage',
    '客户阶段 阶段 销售阶段 商机阶段 跟进阶段 所处阶段 项目阶段 stage salesstage dealstage lifecyclestage',
    '进展阶段 进度 项目进展 进展',
  ],
  [
    'status',
    `当前状态 客户状态 状态 跟进状态 意向状态 意向 意向程度 客户意向 意向度 意向等级 意向级别 购买意向 意愿 合作意愿 线索状态 是否成交 成交状态 status leadstatus`,
    '是否有意向 有无意向 是否意向 跟进结果',
  ],
  [
    'priority',
    '优先级 客户级别 客户等级 级别 等级 重要程度 重要性 客户分级 客户评级 评级 重点程度 重要级别 紧急程度 priority rating importance tier grade level',
    '星级 abc abc分类 是否重点 是否重点客户 重点客户 客户星级 rank',
  ],
  [
    'probability',
    '成交概率 成交概率预估 概率 把握 把握度 成功率 赢单率 赢率 可能性 成交可能性 成单率 签单概率 预计成交率 成交几率 probability winrate winprobability',
  ],
  [
    'obstacle',
    '主要合作障碍 合作障碍 障碍 主要障碍 未成交原因 丢单原因 流失原因 未合作原因 存在问题 困难 主要问题 问题及困难 阻碍 obstacle obstacles barrier lostreason',
    '问题 顾虑 难点',
  ],
  [
    'summary',
    '销售总结与建议 销售总结 总结 客户总结 总结与建议 小结 建议 客户概况 客户情况 summary overview',
    '备注 说明 备注说明 其他说明 客户备注 情况说明 客户简介 企业简介 公司简介 description remark remarks note notes memo comments comment',
  ],
  [
    'timeNode',
    '关键时间节点 时间节点 项目时间节点 预计成交时间 预计成交日期 预计签单时间 预计签约时间 预计采购时间 采购时间 预计下单时间 计划采购时间 closedate expectedclosedate expectedclose',
    '项目时间 上线时间 预计时间 需求时间 到货时间',
  ],
  [
    'cooperation',
    '历史合作记录 历史合作 合作历史 合作记录 过往合作 合作情况 以往合作 是否合作过 是否合作 是否老客户 cooperation',
    '合作项目 已购产品 在用产品',
  ],
  [
    'owner',
    `业务员 销售 销售顾问 销售员 销售人员 销售代表 客户经理 销售经理 负责销售 负责业务员 所属销售 归属人 所属人 客户负责人 跟进销售 业务经理 业务负责人 销售负责人 责任人 分配给 归属销售 归属 我方负责人 对接销售
     owner accountowner leadowner contactowner salesperson salesrep assignedto sales rep accountmanager 维护人 所属业务员 业务 置业顾问 课程顾问`,
    '负责人 跟进人 跟进人员 录入人 顾问 专员 对接人员 manager 接待人 接待人员 招商人员 座席',
  ],
  [
    'contactName',
    `联系人 联系人姓名 姓名 主要联系人 客户联系人 联络人 联系人名称 联系人名 采购联系人 名字 关键人 客户对接人 对方联系人 主联系人 联系人员 contact contactname contactperson fullname firstname givenname personname
     参会人 参会人姓名 参观者 嘉宾姓名 学员姓名 家长姓名 业主姓名 采购人 经办人 企业联系人 单位联系人 对方负责人 企业负责人 单位负责人 项目负责人`,
    '称呼 客户称呼 负责人 对接人 老板 人员 昵称 达人昵称 法人 法人代表 法定代表人 法人姓名 参会人员 name attendee',
  ],
  ['familyName', 'lastname familyname surname 姓 姓氏'],
  [
    'contactTitle',
    '职位 职务 岗位 职称 联系人职位 联系人职务 头衔 职务职位 担任职务 title jobtitle position role designation',
  ],
  ['department', '部门 所在部门 所属部门 科室 联系人部门 使用部门 department dept division'],
  [
    'phone',
    `电话 手机 手机号 手机号码 电话号码 联系电话 联系手机 联系方式 联系号码 移动电话 座机 固定电话 固话 办公电话 公司电话 客户电话 联系人电话 联系人手机 座机号码 办公室电话 单位电话 热线 号码 联系人联系方式
     电话/手机 手机/座机 tel telephone phone phonenumber mobile mobilephone mobilenumber cell cellphone cellnumber workphone businessphone officephone homephone contactnumber contactno mobileno phoneno telno telephonenumber contactphone whatsapp directphone directline`,
    '家庭电话 紧急联系方式 公司座机',
  ],
  [
    'email',
    '邮箱 电子邮箱 电子邮件 邮箱地址 邮件 邮件地址 联系邮箱 工作邮箱 企业邮箱 公司邮箱 e-mail email emailaddress mail e-mailaddress workemail contactemail',
  ],
  ['wechat', '微信 微信昵称 微信号 微信号码 微信id 个人微信 企业微信 wechat wechatid weixin wx', 'vx'],
  ['reach', '联系方法 电话/邮箱 手机/邮箱 电话/微信 手机/微信 电话邮箱 电话及邮箱 手机邮箱'],
  [
    'contactMixed',
    '主要联系人信息 联系人信息 联系人及电话 联系人及联系方式 联系人电话职位 姓名电话 姓名及电话 姓名职务 姓名职位 姓名及职务 联系人及职务 联系人和电话 联系人/电话 联系人/职位 对接人信息',
    '联系信息',
  ],
  [
    'decisionRole',
    '决策角色 角色 决策链 决策关系 是否决策人 决策链信息 决策权 采购角色 decisionrole buyingrole',
    '决策人',
  ],
  ['contactNote', '联系人备注 联系人说明 联系人描述 个人备注 contactnotes', '性格 个人爱好 生日'],
  [
    'followUpDate',
    `跟进日期 跟进时间 最近跟进 最近跟进时间 最近跟进日期 上次跟进 上次跟进时间 上次联系 上次联系时间 最后跟进时间 最后联系时间 最后跟进 最后跟进日期 最近联系 最近联系时间 最近联系日期 拜访时间 拜访日期 沟通日期 沟通时间 联系日期 联系时间
     拨打时间 通话时间 拨打日期 呼叫时间 外呼时间 洽谈日期 洽谈时间 接待日期 接待时间 来访日期 来访时间 到访时间 到访日期 到店时间 电话时间 回访日期 回访时间 最近拜访 最近回访 最近一次跟进 首次联系 首次联系时间
     followupdate lastcontact lastcontacted lastactivity lastactivitydate lastcontactdate visitdate contactdate calldate activitydate meetingdate`,
    '日期 时间 date 登记日期 登记时间 咨询时间 咨询日期 day',
  ],
  [
    'followUpTime',
    '跟进时刻 起止时间 时间段 具体时间 开始时间 沟通时段 跟进时段 followuptime calltime meetingtime',
    '时间 time 时段 通话时间 拜访时间',
  ],
  [
    'method',
    '跟进方式 沟通方式 联系途径 跟进类型 拜访方式 跟进形式 沟通形式 跟进途径 拜访形式 沟通渠道 沟通途径 method contactmethod activitytype followuptype followupmethod',
    '方式 形式 触达方式',
  ],
  [
    'participants',
    '参与人员 参与人 参加人员 参会人员 拜访对象 与会人员 沟通对象 出席人员 洽谈人员 受访人 拜访人员 拜访人 跟进对象 participants attendees',
    '陪同人员',
  ],
  [
    'followUpBy',
    '跟进人 跟进人员 拜访人 记录人 拨打人 回访人 沟通人 接待人 填写人 跟进业务员 我方人员 我方参与人 坐席 座席 地推人 地推人员 推广人 followedby followupby author loggedby',
    '录入人 登记人 报备人 对接人 接待人员 拜访人员',
  ],
  [
    'content',
    `跟进内容 沟通内容 沟通核心内容 跟进记录 跟进情况 沟通情况 沟通记录 拜访内容 拜访情况 洽谈内容 洽谈情况 联系情况 联系记录 跟进详情 跟进描述 跟进备注 沟通要点 拜访记录 回访内容 回访情况 回访记录 通话记录 通话内容 通话小结
     最新进展 跟进进展 最新跟进 最近跟进内容 最近跟进情况 最近跟进记录 本周工作 本周进展 本周跟进 工作内容 洽谈记录 接待情况 进展情况 工作进展 进展 跟进 沟通概要 followup followupnotes notes content meetingnotes activity callnotes discussion followupcontent lastnote 对接情况`,
    '内容 情况 备注 详情 记录 电话情况 沟通结果 remark remarks comments description 情况说明 本周情况 主要内容',
  ],
  [
    'feedback',
    '客户反馈 反馈 反馈情况 客户反映 客户意见 客户态度 反馈意见 反馈结果 对方反馈 通话结果 拨打结果 外呼结果 呼叫结果 接通情况 接听情况 联系结果 拨打状态 通话状态 是否接通 callresult calloutcome disposition feedback customerfeedback response',
    '客户回复 沟通结果 结果',
  ],
  [
    'nextActions',
    '下一步行动 下一步 下一步计划 后续计划 后续 下步计划 下周计划 下一步工作 后续安排 跟进计划 后续工作 下一步安排 下一步动作 待办 待办事项 后续跟进 后续动作 下次跟进内容 下次计划 行动计划 nextstep nextsteps nextaction nextactions todo actionitems followupplan',
    '计划 安排 下周安排 下步工作 下一步措施 措施 后续跟进计划',
  ],
  ['actionOwner', '行动负责人 执行人 跟进负责人 任务负责人 待办负责人 actionowner assignee', '负责人 责任人'],
  [
    'deadline',
    '截止日期 截止时间 下次跟进时间 下次跟进日期 下次跟进 下次联系时间 下次联系 下次联系日期 下次拜访 下次拜访时间 下次拜访日期 下次回访时间 下次回访 下次沟通时间 计划跟进时间 预计下次跟进 完成期限 完成时间 计划完成时间 预约时间 预约回访时间 到期 期限 deadline duedate due nextfollowup nextfollowupdate nextcontact nextcontactdate nextactivitydate nextcalldate nextactiondate',
    'eta 提醒时间 跟进提醒 回访日期 下次时间 预约日期',
  ],
  [
    'rowNumber',
    '序号 编号 no no. 行号 序列 序 # num number id sn 项次 item 序列号 sequence index',
    '客户编号 编码 客户id 客户编码 recordid accountid contactid leadid uuid 顺序',
  ],
  [
    null,
    `展位 boothno. boothno booth 登记状态 经营状态 企业状态 创建时间 创建日期 创建人 创建者 更新时间 修改时间 最后修改时间 最后更新 最后修改人 录入时间 录入日期 导入时间 分配时间 领取时间 注册时间 成立时间 成立日期 注册日期 注册资本 注册资金 实缴资本 生日 出生日期 性别 年龄 学历 民族 籍贯 身份证 身份证号 身份证号码
     合同金额 合同到期日 合同到期 合同编号 合同日期 签约日期 签约时间 签单时间 签单日期 签订日期 成交时间 成交日期 成交金额 回款金额 已回款 未回款 应收款 欠款 回款时间 订单金额 订单号 订单编号 下单时间 数量 单价 金额 总价 价格 报价 报价金额 折扣 税率 网址 官网 公司网址 网站 公司网站 邮编 邮政编码 qq qq号 qq号码 旺旺 抖音号 小红书
     照片 图片 附件 名片 链接 标签 tag tags website url zip zipcode postalcode postcode amount createdat createddate createdby createdtime createdate modifieddate modifiedby lastmodified lastmodifieddate updatedat gender sex birthday age currency quantity price dealvalue 跟进次数 拨打次数 通话时长 时长 次数 天数 未跟进天数 距上次跟进天数 展位号 展位 摊位号 桌号 座位号 车牌号
     传真 传真号 传真号码 fax faxnumber 是否签到 签到时间 签到 是否加微信 是否添加微信 是否回访 是否有效 是否参会 面积 产能 开户行 银行账号 账号 开户银行 批次 分组 组别 团队 大区 校区 linkedin linkedinurl salutation 称谓 middlename`,
    '审核 审核人 审批 领导批示 批示 签字 备用字段',
  ],
];
