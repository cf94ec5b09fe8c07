#include "widgets/panels/item_links.h"

#include <QUrlQuery>

namespace hopscope::panels {

namespace {

const QString scheme = QStringLiteral("hopscope-item");

} // namespace

QString itemLink(const layout::ItemId& item, const QString& text)
{
    QUrl url;
    url.setScheme(scheme);
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("kind"), QString::number(int(item.kind)));
    query.addQueryItem(QStringLiteral("namespace"), QString::fromStdString(item.key.namespace_));
    query.addQueryItem(QStringLiteral("name"), QString::fromStdString(item.key.name));
    query.addQueryItem(QStringLiteral("detail"), QString::fromStdString(item.detail));
    url.setQuery(query);
    const QString shown = text.isEmpty() ? QString::fromStdString(item.key.toString()) : text;
    return QStringLiteral("<a href=\"%1\">%2</a>").arg(url.toString(QUrl::FullyEncoded).toHtmlEscaped(), shown.toHtmlEscaped());
}

QString podLink(const kube::ObjectKey& pod)
{
    return itemLink({layout::ItemKind::Pod, pod, {}});
}

QString serviceLink(const kube::ObjectKey& service)
{
    return itemLink({layout::ItemKind::Service, service, {}});
}

QString nodeLink(const std::string& node)
{
    return itemLink({layout::ItemKind::NodeCard, {{}, node}, {}});
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
