<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AsleepPage</name>
    <message>
        <source>We are open from %1</source>
        <translation>Nous ouvrons à %1</translation>
    </message>
    <message>
        <source>We are open again on %1 from %2</source>
        <translation>Nous rouvrons %1 à %2</translation>
    </message>
    <message>
        <source>We are closed at the moment</source>
        <translation>Fermé pour le moment</translation>
    </message>
</context>
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
    <message>
        <source>Read aloud</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>CardShelf</name>
    <message>
        <source>All %1</source>
        <translation>Tout (%1)</translation>
    </message>
    <message>
        <source>All %1: %2</source>
        <translation>Tout (%1) : %2</translation>
    </message>
</context>
<context>
    <name>CardShelves</name>
    <message>
        <source>Previous shelves</source>
        <translation>Rayons précédents</translation>
    </message>
    <message>
        <source>Next shelves</source>
        <translation>Rayons suivants</translation>
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
    <message>
        <source>More</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>For children</source>
        <translation>Pour les enfants</translation>
    </message>
    <message>
        <source>For young people</source>
        <translation>Pour les jeunes</translation>
    </message>
    <message>
        <source>For students</source>
        <translation>Pour les étudiants</translation>
    </message>
    <message>
        <source>For experts</source>
        <translation>Pour les spécialistes</translation>
    </message>
    <message>
        <source>For citizens</source>
        <translation>Pour les citoyens</translation>
    </message>
    <message>
        <source>Up to %1 minutes</source>
        <translation>Jusqu’à %1 minutes</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Previous filters</source>
        <translation>Filtres précédents</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Autres filtres</translation>
    </message>
</context>
<context>
    <name>CleaningPage</name>
    <message>
        <source>The glass can be cleaned now</source>
        <translation>La vitre peut être nettoyée maintenant</translation>
    </message>
    <message>
        <source>It does not react to touch. A finger that lies still for two seconds adds 30 seconds.</source>
        <translation>Elle ne réagit pas au toucher. Un doigt immobile pendant deux secondes ajoute 30 secondes.</translation>
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
    <message>
        <source>More time</source>
        <translation>Plus de temps</translation>
    </message>
</context>
<context>
    <name>FaultEntry</name>
    <message>
        <source>Something does not work</source>
        <translation>Quelque chose ne marche pas</translation>
    </message>
</context>
<context>
    <name>FaultSheet</name>
    <message>
        <source>What does not work?</source>
        <translation>Qu’est-ce qui ne marche pas ?</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Merci.</translation>
    </message>
    <message>
        <source>The screen does not react to touch</source>
        <translation>L’écran ne réagit pas au toucher</translation>
    </message>
    <message>
        <source>There is no sound</source>
        <translation>Il n’y a pas de son</translation>
    </message>
    <message>
        <source>Something wrong is shown</source>
        <translation>Quelque chose de faux s’affiche</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Autre chose</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>We look after it.</source>
        <translation>Nous nous en occupons.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>What would you like to discover?</source>
        <translation>Que voulez-vous découvrir ?</translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n proposition</numerusform>
            <numerusform>%n propositions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n exhibit(s)</source>
        <translation>
            <numerusform>%n proposition</numerusform>
            <numerusform>Les %n propositions</numerusform>
        </translation>
    </message>
    <message>
        <source>Search, for example “light”</source>
        <translation>Rechercher, par exemple « lumière »</translation>
    </message>
</context>
<context>
    <name>LanguageNote</name>
    <message>
        <source>Not in easy language</source>
        <translation>Pas en français facile</translation>
    </message>
    <message>
        <source>Some of it is not in easy language</source>
        <translation>Une partie n’est pas en français facile</translation>
    </message>
    <message>
        <source>not easy</source>
        <translation>pas facile</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation>Uniquement en %1</translation>
    </message>
    <message>
        <source>Some of it only in %1</source>
        <translation>Une partie uniquement en %1</translation>
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
    <name>NothingFound</name>
    <message>
        <source>There is nothing on that here.</source>
        <translation>Il n’y a rien à ce sujet ici.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
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
    <name>PairingCard</name>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>Without the control program there is no dashboard.</source>
        <translation>Sans le programme de pilotage, pas de tableau de bord.</translation>
    </message>
    <message>
        <source>The code was used: somebody is signed in.</source>
        <translation>Le code a servi : quelqu’un est connecté.</translation>
    </message>
    <message>
        <source>Five wrong codes were tried. This one is closed.</source>
        <translation>Cinq codes faux ont été essayés. Celui-ci n’est plus valable.</translation>
    </message>
    <message>
        <source>The code is no longer valid.</source>
        <translation>Le code n’est plus valable.</translation>
    </message>
    <message>
        <source>A code signs one person in, on a phone or another computer.</source>
        <translation>Un code connecte une personne, sur un téléphone ou un autre ordinateur.</translation>
    </message>
    <message>
        <source>The address and the code, to scan</source>
        <translation>L’adresse et le code, à scanner</translation>
    </message>
    <message>
        <source>Signs in once, for %1 more. The browser shows this certificate: %2 …</source>
        <translation>Valable une fois, encore %1. Le navigateur montre ce certificat : %2…</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>Un autre code</translation>
    </message>
    <message>
        <source>Show a code</source>
        <translation>Afficher un code</translation>
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
    <name>PinPage</name>
    <message>
        <source>Only for staff</source>
        <translation>Réservé au personnel</translation>
    </message>
    <message>
        <source>Digits typed: %1</source>
        <translation>Chiffres saisis : %1</translation>
    </message>
    <message>
        <source>That was not it. The next try is possible in %1.</source>
        <translation>Ce n’était pas le bon. Prochain essai possible dans %1.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Type the PIN, then OK.</source>
        <translation>Saisissez le code PIN, puis OK.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Effacer le dernier chiffre</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>ServicePanel</name>
    <message>
        <source>%1 GB</source>
        <translation>%1 Go</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 jours</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Service: %1</source>
        <translation>Service : %1</translation>
    </message>
    <message>
        <source>Closes in %1</source>
        <translation>Se ferme dans %1</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Écran</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connecté</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>non connecté</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Pilotage</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Logiciel</translation>
    </message>
    <message>
        <source>%1, Qt %2</source>
        <translation>%1, Qt %2</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Espace libre</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>En marche depuis</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenus</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Génération</translation>
    </message>
    <message>
        <source>Test pictures</source>
        <translation>Images de test</translation>
    </message>
    <message>
        <source>Grey, colours, edges</source>
        <translation>Gris, couleurs, bords</translation>
    </message>
    <message>
        <source>Test touch</source>
        <translation>Tester le toucher</translation>
    </message>
    <message>
        <source>Ten fingers, every field</source>
        <translation>Dix doigts, chaque case</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>Tester le son</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Gauche et droite</translation>
    </message>
    <message>
        <source>Clean the glass</source>
        <translation>Nettoyer la vitre</translation>
    </message>
    <message>
        <source>Deaf for 30 seconds</source>
        <translation>30 secondes sans toucher</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>A few seconds</source>
        <translation>Quelques secondes</translation>
    </message>
</context>
<context>
    <name>SideArrow</name>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
</context>
<context>
    <name>SoundTest</name>
    <message>
        <source>Test sound</source>
        <translation>Tester le son</translation>
    </message>
    <message>
        <source>This computer has no sound output.</source>
        <translation>Cet ordinateur n’a pas de sortie audio.</translation>
    </message>
    <message>
        <source>A tone is to be heard now.</source>
        <translation>On entend un son maintenant.</translation>
    </message>
    <message>
        <source>Each tone lasts one second.</source>
        <translation>Chaque son dure une seconde.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>StaffLayer</name>
    <message>
        <source>Only for staff</source>
        <translation>Réservé au personnel</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
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
        <source>More time</source>
        <translation>Plus de temps</translation>
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
    <name>TestPictures</name>
    <message>
        <source>Grey in sixteen steps</source>
        <translation>Gris en seize paliers</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Edges and millimetres</source>
        <translation>Bords et millimètres</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Noir</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Blanc</translation>
    </message>
    <message>
        <source>%1. Touch for the next picture.</source>
        <translation>%1. Touchez pour l’image suivante.</translation>
    </message>
</context>
<context>
    <name>TouchTest</name>
    <message>
        <source>%1 of %2 fields</source>
        <translation>%1 cases sur %2</translation>
    </message>
    <message>
        <source>Fingers on the glass: %1</source>
        <translation>Doigts sur la vitre : %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
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
<context>
    <name>VolumeTile</name>
    <message>
        <source>Volume %1 %</source>
        <translation>Volume %1 %</translation>
    </message>
    <message>
        <source>at most %1 %</source>
        <translation>au plus %1 %</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Moins fort</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Plus fort</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>Button</source>
        <translation>Bouton</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Interrupteur</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Slider</source>
        <translation>Curseur</translation>
    </message>
    <message>
        <source>Text field</source>
        <translation>Champ de texte</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>choisi</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>There is no voice for this language: %1</source>
        <translation>Il n’y a pas de voix pour cette langue : %1</translation>
    </message>
    <message>
        <source>Reading aloud does not work at the moment.</source>
        <translation>La lecture à voix haute ne fonctionne pas pour le moment.</translation>
    </message>
    <message>
        <source>Held. Next makes it more, previous less, choose lets go.</source>
        <translation>Tenu. Suivant augmente, précédent diminue, choisir relâche.</translation>
    </message>
    <message>
        <source>Next and previous walk over the page, choose opens, back returns.</source>
        <translation>Suivant et précédent parcourent la page, choisir ouvre, retour revient en arrière.</translation>
    </message>
    <message>
        <source>%1 seconds left.</source>
        <translation>Encore %1 secondes.</translation>
    </message>
</context>
<context>
    <name>NothingNow</name>
    <message>
        <source>There is nothing to see here at the moment.</source>
        <translation>Il n’y a rien à voir ici pour le moment.</translation>
    </message>
    <message>
        <source>There is more to see from %1.</source>
        <translation>Il y aura de nouveau quelque chose à voir à partir de %1.</translation>
    </message>
    <message>
        <source>There is more to see on %1 from %2.</source>
        <translation>Il y aura de nouveau quelque chose à voir le %1 à partir de %2.</translation>
    </message>
</context>
<context>
    <name>ArrivalsCard</name>
    <message>
        <source>New packs</source>
        <translation>Nouveaux paquets</translation>
    </message>
    <message>
        <source>The drop-in folder cannot be reached. It goes on by itself.</source>
        <translation>Le dossier de dépôt n'est pas accessible. Cela reprend tout seul.</translation>
    </message>
    <message>
        <source>The stick %1 is being read. Please leave it in.</source>
        <translation>La clé %1 est en cours de lecture. Merci de la laisser branchée.</translation>
    </message>
    <message>
        <source>You can take the stick %1 out now.</source>
        <translation>Vous pouvez retirer la clé %1.</translation>
    </message>
    <message>
        <source>The stick %1 cannot be read any more. Please put it in again.</source>
        <translation>La clé %1 n'est plus lisible. Merci de la rebrancher.</translation>
    </message>
    <message>
        <source>from the drop-in folder</source>
        <translation>du dossier de dépôt</translation>
    </message>
    <message>
        <source>from the stick %1</source>
        <translation>de la clé %1</translation>
    </message>
</context>
<context>
    <name>ArrivalRow</name>
    <message>
        <source>You decide</source>
        <translation>À vous de décider</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Laissé de côté</translation>
    </message>
    <message>
        <source>Pulled out too early</source>
        <translation>Retiré trop tôt</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Inaccessible</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Signed with an unknown key: %1.</source>
        <translation>Signé avec une clé inconnue : %1.</translation>
    </message>
    <message>
        <source>Nobody has signed it.</source>
        <translation>Personne ne l'a signé.</translation>
    </message>
    <message>
        <source>Version %1 replaces %2. Exhibits: %3, new: %4, gone: %5.</source>
        <translation>La version %1 remplace la %2. Éléments : %3, nouveaux : %4, supprimés : %5.</translation>
    </message>
    <message>
        <source>Version %1, new on this screen. Exhibits: %2.</source>
        <translation>Version %1, nouvelle sur cet écran. Éléments : %2.</translation>
    </message>
    <message>
        <source>It shows as soon as nobody uses the screen.</source>
        <translation>Il s'affiche dès que personne n'utilise l'écran.</translation>
    </message>
    <message>
        <source>Staff decided not to show it.</source>
        <translation>Le personnel a décidé de ne pas l'afficher.</translation>
    </message>
    <message>
        <source>The stick was pulled out too early. Please put it in again.</source>
        <translation>La clé a été retirée trop tôt. Merci de la rebrancher.</translation>
    </message>
    <message>
        <source>It goes on as soon as the folder can be reached.</source>
        <translation>Cela reprend dès que le dossier est accessible.</translation>
    </message>
    <message>
        <source>Being copied: %1 %</source>
        <translation>Copie en cours : %1 %</translation>
    </message>
    <message>
        <source>It is taken as soon as it is whole.</source>
        <translation>Il est pris dès qu'il est complet.</translation>
    </message>
    <message>
        <source>More findings: %1. All of them are in the dashboard.</source>
        <translation>Autres remarques : %1. Toutes sont dans le tableau de bord.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser</translation>
    </message>
</context>
<context>
    <name>UnsignedMark</name>
    <message>
        <source>Not signed</source>
        <translation>Non signé</translation>
    </message>
</context>
</TS>
