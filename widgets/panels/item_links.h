// Links in rich text that name things of the cluster.
#pragma once

#include "model/layout/map_layout.h"
#include "widgets/labels/rich_text.h"

#include <QString>
#include <QUrl>

namespace hopscope::panels {

/// A link that shows `text`; without one, the item's name.
labels::RichText itemLink(const layout::ItemId& item, const QString& text = {});
labels::RichText podLink(const kube::ObjectKey& pod);
labels::RichText serviceLink(const kube::ObjectKey& service);
labels::RichText nodeLink(const std::string& node);
/// "Service shop/web"
QString objectName(const kube::ObjectReference& object);
/// Leads to the findings of this object and of no other.
labels::RichText findingsLink(const kube::ObjectReference& object, const QString& text);
/// What the list of findings is to be filtered by: the object's name in quotes.
std::optional<QString> findingsOfLink(const QUrl& link);
/// What a link names; nothing for others.
std::optional<layout::ItemId> itemOfLink(const QUrl& link);

} // namespace hopscope::panels
