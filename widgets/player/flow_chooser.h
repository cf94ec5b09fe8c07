// Asks for a flow: from where, to where, over which protocol.
#pragma once

#include "model/cluster/cluster_snapshot.h"
#include "model/flow/flow_query.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QPushButton;
class QStringListModel;
class QToolButton;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::player {

enum class End
{
    Source,
    Target
};

class FlowChooser : public QWidget
{
    Q_OBJECT
public:
    explicit FlowChooser(QWidget* parent = nullptr);

    /// What the lists offer; what is already chosen stays.
    void setPlaces(const QStringList& sources, const QStringList& targets);
    void setText(End end, const QString& text);
    QString text(End end) const;
    void setProtocol(ip::Protocol protocol);
    /// To be typed into, from the source on.
    void begin();
    /// Nothing is being picked on the map any more.
    void endPicking();
    /// The query as it stands; an error says which word is wrong.
    Result<flow::Query> query() const;

public slots:
    void requestTrace();

signals:
    void traceRequested(const hopscope::flow::Query& query);
    void pickRequested(hopscope::player::End end);
    void pickCancelled();
    /// Someone is about to look at the lists: time to fill them. Those of a large cluster are long.
    void placesWanted();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QComboBox* addPlaceCombo(const char* name, QStringListModel* model);
    QToolButton* addPickButton(End end);
    QWidget* row(QComboBox* combo, QToolButton* button);
    void retranslate();
    void refreshIcons();

    QStringListModel* m_sources;
    QStringListModel* m_targets;
    QFormLayout* m_form;
    QComboBox* m_from;
    QComboBox* m_to;
    QToolButton* m_pickFrom;
    QToolButton* m_pickTo;
    QComboBox* m_protocol;
    QPushButton* m_trace;
    QWidget* m_lastRow;
    labels::PlainLabel* m_problem;
};

} // namespace hopscope::player
