<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AttractPage</name>
    <message>
        <source>Touch the screen</source>
        <translation>Touchez l’écran</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Bar</source>
        <translation>Barre</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Choose a language</source>
        <translation>Choisir la langue</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Adapter</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>from age %1</source>
        <translation>dès %1 ans</translation>
    </message>
    <message>
        <source>for everyone</source>
        <translation>pour tous</translation>
    </message>
    <message>
        <source>for children</source>
        <translation>pour les enfants</translation>
    </message>
    <message>
        <source>for young people</source>
        <translation>pour les jeunes</translation>
    </message>
    <message>
        <source>for students</source>
        <translation>pour les étudiants</translation>
    </message>
    <message>
        <source>for experts</source>
        <translation>pour les spécialistes</translation>
    </message>
    <message>
        <source>for citizens</source>
        <translation>pour les citoyens</translation>
    </message>
</context>
<context>
    <name>ComfortSheet</name>
    <message>
        <source>The way that suits you</source>
        <translation>Comme cela vous convient</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation>Taille du texte : %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Assistance</source>
        <translation>Aides</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Moins de mouvement</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Your choice holds for your visit only. After it the screen forgets it.</source>
        <translation>Votre choix ne vaut que pour cette visite. Ensuite, l’écran l’oublie.</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Sous-titres</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Lire à voix haute</translation>
    </message>
    <message>
        <source>Easy language</source>
        <translation>Langage simple</translation>
    </message>
    <message>
        <source>Sign language</source>
        <translation>Langue des signes</translation>
    </message>
    <message>
        <source>Lower controls</source>
        <translation>Commandes plus bas</translation>
    </message>
    <message>
        <source>Bar for the left hand</source>
        <translation>Barre à gauche</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>What would you like to discover?</source>
        <translation>Que voulez-vous découvrir ?</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Which language do you speak?</source>
        <translation>Quelle langue parlez-vous ?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Short sentences, easy words</source>
        <translation>Phrases courtes, mots simples</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
</context>
<context>
    <name>PausePage</name>
    <message>
        <source>Back in a moment</source>
        <translation>De retour dans un instant</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>Êtes-vous toujours là ?</translation>
    </message>
    <message>
        <source>Otherwise the screen begins anew for the next guest.</source>
        <translation>Sinon, l’écran recommence pour la prochaine personne.</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Oui, continuer</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminer</translation>
    </message>
</context>
<context>
    <name>UnavailablePage</name>
    <message>
        <source>This is not available at the moment. We are working on it. There is more to discover.</source>
        <translation>Ceci n’est pas disponible pour le moment. Nous nous en occupons. Il y a encore beaucoup à découvrir.</translation>
    </message>
    <message>
        <source>See everything</source>
        <translation>Tout voir</translation>
    </message>
</context>
<context>
    <name>SignerWindow</name>
    <message>
        <source>Sign language</source>
        <translation>Langue des signes</translation>
    </message>
    <message>
        <source>Play sign language</source>
        <translation>Lire la langue des signes</translation>
    </message>
    <message>
        <source>Stop sign language</source>
        <translation>Arrêter la langue des signes</translation>
    </message>
    <message>
        <source>Move to the next corner</source>
        <translation>Déplacer dans le coin suivant</translation>
    </message>
</context>
</TS>
