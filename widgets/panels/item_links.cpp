#include "widgets/panels/item_links.h"

#include "widgets/labels/shown_text.h"

#include <QUrlQuery>

namespace hopscope::panels {

namespace {

const QString scheme = QStringLiteral("hopscope-item");
const QString findingsScheme = QStringLiteral("hopscope-findings");

} // namespace

labels::RichText itemLink(const layout::ItemId& item, const QString& text)
{
    QUrl url;
    url.setScheme(scheme);
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("kind"), QString::number(int(item.kind)));
    // A query takes what looks like a code (%41) for one: a name may look like that.
    const auto add = [&query](const QString& name, const std::string& value) {
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(value))));
    };
    add(QStringLiteral("namespace"), item.key.namespace_);
    add(QStringLiteral("name"), item.key.name);
    add(QStringLiteral("detail"), item.detail);
    url.setQuery(query);
    const QString shown = text.isEmpty() ? QString::fromStdString(item.key.toString()) : text;
    return labels::RichText::of(QStringLiteral("<a href=\"%1\">%2</a>"), url.toString(QUrl::FullyEncoded), shown);
}

labels::RichText podLink(const kube::ObjectKey& pod)
{
    return itemLink({layout::ItemKind::Pod, pod, {}});
}

labels::RichText serviceLink(const kube::ObjectKey& service)
{
    return itemLink({layout::ItemKind::Service, service, {}});
}

labels::RichText nodeLink(const std::string& node)
{
    return itemLink({layout::ItemKind::NodeCard, {{}, node}, {}});
}

QString objectName(const kube::ObjectReference& object)
{
    return labels::shownLine(QString::fromStdString(object.kind.str() + " " + object.key.toString()));
}

labels::RichText findingsLink(const kube::ObjectReference& object, const QString& text)
{
    const QString words = QStringLiteral("\"%1\"").arg(objectName(object));
    QUrl url;
    url.setScheme(findingsScheme);
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("words"), QString::fromLatin1(QUrl::toPercentEncoding(words)));
    url.setQuery(query);
    return labels::RichText::of(QStringLiteral("<a href=\"%1\">%2</a>"), url.toString(QUrl::FullyEncoded), text);
}

std::optional<QString> findingsOfLink(const QUrl& link)
{
    if (link.scheme() != findingsScheme)
        return std::nullopt;
    return QUrlQuery(link).queryItemValue(QStringLiteral("words"), QUrl::FullyDecoded);
}

std::optional<layout::ItemId> itemOfLink(const QUrl& link)
{
    if (link.scheme() != scheme)
        return std::nullopt;
    const QUrlQuery query(link);
    const auto value = [&](const char* name) {
        return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded).toStdString();
    };
    const int kind = QString::fromStdString(value("kind")).toInt();
    if (kind < 0 || kind > int(layout::lastItemKind))
        return std::nullopt;
    return layout::ItemId{layout::ItemKind(kind), {value("namespace"), value("name")}, value("detail")};
}

} // namespace hopscope::panels
