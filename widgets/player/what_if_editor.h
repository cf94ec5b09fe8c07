// What if the Service, a pod, a node or a policy of this flow were different: each with one click.
#pragma once

#include "widgets/player/flow_inquiry.h"

#include "widgets/paint/theme.h"

#include <QScrollArea>

class QComboBox;
class QFormLayout;
class QTreeWidget;
class QTreeWidgetItem;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::player {

/// What a person may suppose about this flow's objects: its endpoints' pods, their nodes, the policies that select its ends.
std::vector<flow::Supposition> possibleSuppositions(const FlowInquiry& inquiry);

class WhatIfEditor : public QScrollArea
{
    Q_OBJECT
public:
    explicit WhatIfEditor(QWidget* parent = nullptr);
    void setTheme(const paint::Theme& theme);
    void showInquiry(const FlowInquiry& inquiry);

    QSize sizeHint() const override { return {320, 160}; }
    QSize minimumSizeHint() const override { return {120, 120}; }

signals:
    void supposed(const hopscope::flow::Supposition& supposition);
    void takenBack(const hopscope::flow::Supposition& supposition);

protected:
    void changeEvent(QEvent* event) override;

private:
    QComboBox* addSetting(flow::ServiceSetting::Field field, const QString& name, const QStringList& values);
    void showSettings(const FlowInquiry& inquiry);
    void showObjects(const FlowInquiry& inquiry);
    void refillObjects();
    void markObjects(const flow::WhatIf& whatIf);
    QTreeWidgetItem* groupFor(std::size_t kind);
    void takeCheck(QTreeWidgetItem* item);
    void retranslate();

    struct Setting
    {
        flow::ServiceSetting::Field field;
        QComboBox* values;
    };
    std::vector<Setting> m_settings;
    std::optional<kube::ObjectKey> m_service;
    std::vector<flow::Supposition> m_possible; ///< in the order of the tree
    flow::WhatIf m_whatIf;
    labels::PlainLabel* m_serviceTitle;
    QWidget* m_serviceForm;
    QFormLayout* m_form;
    labels::PlainLabel* m_objectsTitle;
    QTreeWidget* m_objects;
    labels::PlainLabel* m_nothing;
};

} // namespace hopscope::player
