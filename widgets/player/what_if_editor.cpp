#include "widgets/player/what_if_editor.h"

#include "model/cluster/cluster_index.h"
#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <set>

namespace hopscope::player {

namespace {

using Field = flow::ServiceSetting::Field;

constexpr int indexRole = Qt::UserRole;

struct ObjectName
{
    QString operator()(const flow::ServiceSetting& setting) const { return QString::fromStdString(setting.service.toString()); }
    QString operator()(const flow::PodNotReady& supposed) const { return QString::fromStdString(supposed.pod.toString()); }
    QString operator()(const flow::NodeWithoutEndpoints& supposed) const { return QString::fromStdString(supposed.node); }
    QString operator()(const flow::PolicyOff& supposed) const { return QString::fromStdString(supposed.policy.toString()); }
};

bool hasExternalSide(const kube::Service& service)
{
    return service.type == "NodePort" || service.type == "LoadBalancer" || !service.externalIps.empty();
}

std::optional<kube::ObjectKey> serviceOf(const FlowInquiry& inquiry)
{
    return inquiry.trace() ? inquiry.trace()->service : std::nullopt;
}

} // namespace

std::vector<flow::Supposition> possibleSuppositions(const FlowInquiry& inquiry)
{
    std::set<kube::ObjectKey> pods;
    std::set<std::string> nodes;
    std::set<kube::ObjectKey> policies;
    if (const auto service = serviceOf(inquiry)) {
        for (const kube::EndpointSlice* slice : inquiry.cluster().index().slicesOf(*service)) {
            for (const kube::SliceEndpoint& endpoint : slice->endpoints) {
                if (endpoint.ready && endpoint.targetReference && endpoint.targetReference->kind == "Pod")
                    pods.insert(endpoint.targetReference->key);
                if (endpoint.ready && !endpoint.nodeName.empty())
                    nodes.insert(endpoint.nodeName);
            }
        }
    }
    if (inquiry.trace()) {
        for (const flow::Candidate& candidate : inquiry.trace()->candidates)
            policies.insert(candidate.policies.begin(), candidate.policies.end());
    }
    for (const flow::Supposition& one : inquiry.whatIf().suppositions) {
        if (const auto* off = std::get_if<flow::PolicyOff>(&one))
            policies.insert(off->policy);
    }
    std::vector<flow::Supposition> all;
    for (const kube::ObjectKey& pod : pods)
        all.emplace_back(flow::PodNotReady{pod});
    for (const std::string& node : nodes)
        all.emplace_back(flow::NodeWithoutEndpoints{node});
    for (const kube::ObjectKey& policy : policies)
        all.emplace_back(flow::PolicyOff{policy});
    return all;
}

WhatIfEditor::WhatIfEditor(QWidget* parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("flowWhatIf"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(this);
    m_serviceTitle = new labels::PlainLabel(content);
    m_serviceTitle->setWordWrap(true);
    m_serviceForm = new QWidget(content);
    m_form = new QFormLayout(m_serviceForm);
    m_form->setContentsMargins(0, 0, 0, 4);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const QStringList policies{QStringLiteral("Cluster"), QStringLiteral("Local")};
    m_settings = {{Field::ExternalTrafficPolicy, addSetting(Field::ExternalTrafficPolicy, "externalTrafficPolicy", policies)},
                  {Field::InternalTrafficPolicy, addSetting(Field::InternalTrafficPolicy, "internalTrafficPolicy", policies)},
                  {Field::SessionAffinity,
                   addSetting(Field::SessionAffinity, "sessionAffinity", {QStringLiteral("None"), QStringLiteral("ClientIP")})}};
    m_objectsTitle = new labels::PlainLabel(content);
    m_objectsTitle->setWordWrap(true);
    m_objects = new QTreeWidget(content);
    m_objects->setObjectName(QStringLiteral("whatIfObjects"));
    m_objects->setHeaderHidden(true);
    m_objects->setTextElideMode(Qt::ElideMiddle);
    for (labels::PlainLabel* title : {m_serviceTitle, m_objectsTitle})
        title->setStyleSheet(QStringLiteral("font-weight: 600"));
    m_nothing = new labels::PlainLabel(content);
    m_nothing->setWordWrap(true);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(m_serviceTitle);
    column->addWidget(m_serviceForm);
    column->addWidget(m_objectsTitle);
    column->addWidget(m_objects, 1);
    column->addWidget(m_nothing);
    column->addStretch(0);
    setWidget(content);
    connect(m_objects, &QTreeWidget::itemChanged, this, &WhatIfEditor::takeCheck);
    retranslate();
}

QComboBox* WhatIfEditor::addSetting(Field field, const QString& name, const QStringList& values)
{
    auto* box = new QComboBox(m_serviceForm);
    box->setObjectName(QStringLiteral("whatIf/") + name);
    labels::setAccessibleName(*box, name);
    box->addItems(values);
    m_form->addRow(new labels::PlainLabel(name, m_serviceForm), box);
    connect(box, &QComboBox::textActivated, this, [this, field](const QString& value) {
        if (m_service)
            emit supposed(flow::ServiceSetting{*m_service, field, value.toStdString()});
    });
    return box;
}

void WhatIfEditor::setTheme(const paint::Theme& theme)
{
    // The style draws a box's frame darker than the window: on dark ground nobody would see the empty boxes.
    QPalette palette = m_objects->palette();
    palette.setColor(QPalette::Window, theme.kind == paint::ThemeKind::Dark ? theme.text : theme.textDimmed);
    m_objects->setPalette(palette);
}

void WhatIfEditor::showInquiry(const FlowInquiry& inquiry)
{
    if (!inquiry.hasCluster())
        return;
    m_whatIf = inquiry.whatIf();
    showSettings(inquiry);
    showObjects(inquiry);
    m_nothing->setVisible(!m_service && m_possible.empty());
}

void WhatIfEditor::showSettings(const FlowInquiry& inquiry)
{
    const auto key = serviceOf(inquiry);
    const kube::Service* service = key ? inquiry.cluster().services.find(*key) : nullptr;
    m_service = service ? key : std::nullopt;
    m_serviceTitle->setVisible(service != nullptr);
    m_serviceForm->setVisible(service != nullptr);
    if (!service)
        return;
    m_serviceTitle->setText(tr("Service %1").arg(QString::fromStdString(key->toString())));
    for (const Setting& setting : m_settings) {
        std::string value = flow::settingOf(*service, setting.field);
        for (const flow::Supposition& one : m_whatIf.suppositions) {
            const auto* supposition = std::get_if<flow::ServiceSetting>(&one);
            if (supposition && supposition->service == *key && supposition->field == setting.field)
                value = supposition->value;
        }
        const QSignalBlocker blocker(setting.values);
        setting.values->setCurrentIndex(setting.values->findText(QString::fromStdString(value)));
        // It binds only what comes to a NodePort or an external address.
        if (setting.field == Field::ExternalTrafficPolicy)
            setting.values->setEnabled(hasExternalSide(*service));
    }
}

void WhatIfEditor::showObjects(const FlowInquiry& inquiry)
{
    std::vector<flow::Supposition> possible = possibleSuppositions(inquiry);
    if (possible != m_possible) {
        m_possible = std::move(possible);
        refillObjects();
    }
    m_objects->setVisible(!m_possible.empty());
    m_objectsTitle->setVisible(!m_possible.empty());
    markObjects(m_whatIf);
}

QTreeWidgetItem* WhatIfEditor::groupFor(std::size_t kind)
{
    const QString title = kind == flow::Supposition(flow::PodNotReady{}).index()            ? tr("Pods that are not ready")
                          : kind == flow::Supposition(flow::NodeWithoutEndpoints{}).index() ? tr("Nodes without a ready endpoint")
                                                                                            : tr("NetworkPolicies that are off");
    auto* group = new QTreeWidgetItem(m_objects, {title});
    group->setFlags(Qt::ItemIsEnabled);
    group->setExpanded(true);
    return group;
}

void WhatIfEditor::refillObjects()
{
    const QSignalBlocker blocker(m_objects);
    m_objects->clear();
    QTreeWidgetItem* group = nullptr;
    for (std::size_t i = 0; i < m_possible.size(); ++i) {
        if (i == 0 || m_possible[i].index() != m_possible[i - 1].index())
            group = groupFor(m_possible[i].index());
        const QString name = std::visit(ObjectName{}, m_possible[i]);
        auto* item = new QTreeWidgetItem(group, {labels::shownLine(name)});
        item->setData(0, indexRole, qulonglong(i));
        labels::setToolTip(*item, 0, name);
        item->setCheckState(0, Qt::Unchecked);
    }
    const int rows = std::min(m_objects->topLevelItemCount() + int(m_possible.size()), 8);
    m_objects->setMinimumHeight(rows * (fontMetrics().height() + 6) + 6);
}

void WhatIfEditor::markObjects(const flow::WhatIf& whatIf)
{
    const QSignalBlocker blocker(m_objects);
    for (int group = 0; group < m_objects->topLevelItemCount(); ++group) {
        QTreeWidgetItem* parent = m_objects->topLevelItem(group);
        for (int child = 0; child < parent->childCount(); ++child) {
            QTreeWidgetItem* item = parent->child(child);
            const bool holds = whatIf.contains(m_possible[item->data(0, indexRole).toULongLong()]);
            item->setCheckState(0, holds ? Qt::Checked : Qt::Unchecked);
        }
    }
}

void WhatIfEditor::takeCheck(QTreeWidgetItem* item)
{
    if (!item->parent())
        return;
    const flow::Supposition supposition = m_possible[item->data(0, indexRole).toULongLong()];
    if (item->checkState(0) == Qt::Checked)
        emit supposed(supposition);
    else
        emit takenBack(supposition);
}

void WhatIfEditor::retranslate()
{
    labels::setAccessibleName(*this, tr("What if"));
    m_objectsTitle->setText(tr("What if these were so?"));
    labels::setAccessibleName(*m_objects, tr("What if these were so?"));
    m_nothing->setText(tr("No Service, endpoint or policy plays a part in this flow. Settings of the network are changed under Assumptions."));
    refillObjects();
    markObjects(m_whatIf);
}

void WhatIfEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

} // namespace hopscope::player
