// SPDX-License-Identifier: Apache-2.0
#include "generate_names.h"

#include <array>
#include <span>
#include <string_view>
#include <utility>

namespace topologue::generating {

namespace {

struct Entry {
    std::string_view english;
    std::string_view korean;
};

constexpr std::array Domains{
    Entry{"Order", "주문"},        Entry{"Payment", "결제"},    Entry{"Catalog", "카탈로그"},
    Entry{"Search", "검색"},       Entry{"Cart", "장바구니"},   Entry{"Account", "계정"},
    Entry{"Identity", "인증"},     Entry{"Inventory", "재고"},  Entry{"Shipping", "배송"},
    Entry{"Warehouse", "창고"},    Entry{"Pricing", "가격"},    Entry{"Promotion", "프로모션"},
    Entry{"Coupon", "쿠폰"},       Entry{"Review", "리뷰"},     Entry{"Recommendation", "추천"},
    Entry{"Notification", "알림"}, Entry{"Mail", "메일"},       Entry{"Billing", "청구"},
    Entry{"Invoice", "송장"},      Entry{"Refund", "환불"},     Entry{"Returns", "반품"},
    Entry{"Loyalty", "멤버십"},    Entry{"Gift", "선물"},       Entry{"Seller", "판매자"},
    Entry{"Supplier", "공급사"},   Entry{"Customer", "고객"},   Entry{"Support", "고객 지원"},
    Entry{"Chat", "채팅"},         Entry{"Fraud", "이상 거래"}, Entry{"Risk", "위험"},
    Entry{"Tax", "세금"},          Entry{"Currency", "환율"},   Entry{"Ledger", "원장"},
    Entry{"Settlement", "정산"},   Entry{"Media", "미디어"},    Entry{"Image", "이미지"},
    Entry{"Content", "콘텐츠"},    Entry{"Campaign", "캠페인"}, Entry{"Advert", "광고"},
    Entry{"Analytics", "분석"},    Entry{"Reporting", "보고"},  Entry{"Audit", "감사"},
    Entry{"Location", "위치"},     Entry{"Address", "주소"},    Entry{"Courier", "배달원"},
    Entry{"Subscription", "구독"}, Entry{"Booking", "예약"},    Entry{"Partner", "제휴"},
};

constexpr std::array Roles{
    Entry{"Service", "서비스"},    Entry{"API", "API"},
    Entry{"Query", "조회"},        Entry{"Command", "명령"},
    Entry{"Validator", "검증기"},  Entry{"Calculator", "계산기"},
    Entry{"Planner", "계획기"},    Entry{"Scheduler", "스케줄러"},
    Entry{"Processor", "처리기"},  Entry{"Router", "라우터"},
    Entry{"Matcher", "매처"},      Entry{"Aggregator", "집계기"},
    Entry{"History", "이력"},      Entry{"Profile", "프로필"},
    Entry{"Status", "상태"},       Entry{"Tracker", "추적기"},
    Entry{"Importer", "가져오기"}, Entry{"Exporter", "내보내기"},
    Entry{"Publisher", "발행기"},  Entry{"Adapter", "어댑터"},
    Entry{"Policy", "정책"},       Entry{"Rules", "규칙"},
    Entry{"Limits", "한도"},       Entry{"Templates", "템플릿"},
    Entry{"Workflow", "워크플로"}, Entry{"Orchestrator", "오케스트레이터"},
    Entry{"Ranking", "순위"},      Entry{"Estimator", "추정기"},
    Entry{"Enrichment", "보강"},   Entry{"Reconciler", "대사"},
};

constexpr std::array Qualifiers{
    Entry{"Global", "글로벌"},  Entry{"Domestic", "국내"},    Entry{"Batch", "배치"},    Entry{"Instant", "즉시"},
    Entry{"Mobile", "모바일"},  Entry{"Web", "웹"},           Entry{"Business", "기업"}, Entry{"Consumer", "소비자"},
    Entry{"Internal", "사내"},  Entry{"External", "사외"},    Entry{"Daily", "일일"},    Entry{"Live", "실시간"},
    Entry{"Bulk", "대량"},      Entry{"Premium", "프리미엄"}, Entry{"Guest", "비회원"},  Entry{"Store", "매장"},
    Entry{"Digital", "디지털"}, Entry{"Fresh", "신선"},       Entry{"Express", "특급"},  Entry{"Standard", "일반"},
    Entry{"Regional", "지역"},  Entry{"Seasonal", "시즌"},    Entry{"Bundle", "묶음"},   Entry{"Group", "그룹"},
    Entry{"Staff", "직원"},     Entry{"Merchant", "가맹점"},  Entry{"Market", "마켓"},   Entry{"Travel", "여행"},
    Entry{"Ticket", "티켓"},    Entry{"Rental", "대여"},      Entry{"Trade", "거래"},    Entry{"Secure", "보안"},
};

/// What a component of a kind that is not just another service is called.
Entry kindWord(ComponentKind kind)
{
    switch (kind) {
    case ComponentKind::Client:
        return {"App", "앱"};
    case ComponentKind::Gateway:
        return {"Gateway", "게이트웨이"};
    case ComponentKind::Job:
        return {"Job", "작업"};
    case ComponentKind::Module:
        return {"Module", "모듈"};
    case ComponentKind::Database:
        return {"Database", "데이터베이스"};
    case ComponentKind::Cache:
        return {"Cache", "캐시"};
    case ComponentKind::Queue:
        return {"Events", "이벤트"};
    case ComponentKind::SearchIndex:
        return {"Index", "색인"};
    case ComponentKind::ObjectStore:
        return {"Files", "파일"};
    case ComponentKind::External:
        return {"Provider", "외부 업체"};
    case ComponentKind::Service:
        break;
    }
    return {"Service", "서비스"};
}

std::span<const std::string_view> technologies(ComponentKind kind)
{
    static constexpr std::array<std::string_view, 4> Client{"React", "Swift", "Kotlin", "Flutter"};
    static constexpr std::array<std::string_view, 4> Gateway{"Spring Cloud Gateway", "Envoy", "Kong", "NGINX"};
    static constexpr std::array<std::string_view, 6> Service{"Spring Boot",  "Go",      "Node.js",
                                                             "ASP.NET Core", "FastAPI", "Rust"};
    static constexpr std::array<std::string_view, 2> Job{"Spring Batch", "Airflow"};
    static constexpr std::array<std::string_view, 4> Database{"PostgreSQL", "MySQL", "MongoDB", "Cassandra"};
    static constexpr std::array<std::string_view, 2> Cache{"Redis", "Memcached"};
    static constexpr std::array<std::string_view, 3> Queue{"Kafka", "RabbitMQ", "Amazon SQS"};
    static constexpr std::array<std::string_view, 2> SearchIndex{"Elasticsearch", "OpenSearch"};
    static constexpr std::array<std::string_view, 2> ObjectStore{"Amazon S3", "MinIO"};
    switch (kind) {
    case ComponentKind::Client:
        return Client;
    case ComponentKind::Gateway:
        return Gateway;
    case ComponentKind::Job:
        return Job;
    case ComponentKind::Database:
        return Database;
    case ComponentKind::Cache:
        return Cache;
    case ComponentKind::Queue:
        return Queue;
    case ComponentKind::SearchIndex:
        return SearchIndex;
    case ComponentKind::ObjectStore:
        return ObjectStore;
    case ComponentKind::External:
        return {};
    case ComponentKind::Service:
    case ComponentKind::Module:
        break;
    }
    return Service;
}

Word joined(const Word &first, const Entry &second)
{
    return {first.english + ' ' + std::string(second.english), first.korean + ' ' + std::string(second.korean)};
}

} // namespace

std::size_t domainCount()
{
    return Domains.size();
}

Word domainWord(std::size_t domain)
{
    return {std::string(Domains[domain].english), std::string(Domains[domain].korean)};
}

std::string technologyOf(ComponentKind kind, Random &random)
{
    const auto choice = technologies(kind);
    return choice.empty() ? std::string() : std::string(choice[random.below(choice.size())]);
}

Word Names::service(ComponentKind kind, std::size_t domain)
{
    const bool hasRole = kind == ComponentKind::Service || kind == ComponentKind::Module;
    const Entry last = hasRole ? Roles[m_random.below(Roles.size())] : kindWord(kind);
    const Word plain = joined(domainWord(domain), last);
    if (isFree(plain))
        return unique(plain);
    return unique(joined(joined(domainWord(domain), Qualifiers[m_random.below(Qualifiers.size())]), last));
}

Word Names::of(ComponentKind kind, const Word &owner)
{
    return unique(joined(owner, kindWord(kind)));
}

Word Names::deployable(std::size_t domain)
{
    return unique(joined(domainWord(domain), {"Suite", "통합 서버"}));
}

Word Names::unique(Word name)
{
    const std::size_t uses = ++m_uses[name.english];
    if (uses == 1)
        return name;
    // No word above is a number, so a numbered name is like no other.
    const std::string number = ' ' + std::to_string(uses);
    return {name.english + number, name.korean + number};
}

} // namespace topologue::generating
